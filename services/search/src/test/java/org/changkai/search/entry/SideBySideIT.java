package org.changkai.search.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.changkai.search.kit.BareEntry;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two feeds tell at the same moment: the one of a place, the other of what it is about. */
class SideBySideIT extends SearchScene {

    private static final String AREA = "151700000000";

    @Autowired
    private Entries entries;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Other tests compare what can be found with what the feeds told. */
    @AfterEach
    void leavesNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            entries.remove(EntryType.PHOTO, "beside-p-1");
            entries.remove(EntryType.AREA, AREA);
        });
    }

    @Test
    void aPhotographIsFoundInAnAreaThatWasToldAtTheSameMoment() {
        var area = BareEntry.of(EntryType.AREA, AREA, "骆驼蓬市", AREA, List.of());
        var photo = BareEntry.of(EntryType.PHOTO, "beside-p-1", "沙丘背后的日出", null, List.of("area:" + AREA));
        var transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            entries.save(area);
            CompletableFuture.runAsync(() ->
                            new TransactionTemplate(transactions).executeWithoutResult(own -> entries.save(photo)))
                    .join();
            findsFirst("沙丘背后的日出", "beside-p-1");
        });
        await().atMost(FINDABLE)
                .untilAsserted(() -> assertThat(ids(search("沙丘背后的日出", "&type=photo&area=" + AREA)))
                        .containsExactly("beside-p-1"));
    }
}
