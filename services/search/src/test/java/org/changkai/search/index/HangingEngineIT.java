package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.EntryType;
import org.changkai.search.kit.BareEntry;
import org.changkai.search.kit.SearchScene;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Savers wait for every row that is locked, and what a transaction has written for its end. */
class HangingEngineIT extends SearchScene {

    private static final String ID = "hanging-1";
    private static final String KEY = "story:" + ID;
    private static final String BUILT = "changkai-search-v0-hanging";

    @Autowired
    private Entries entries;

    @Autowired
    private PendingEntries pending;

    @Autowired
    private Indexes indexes;

    @Autowired
    private Editions editions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private void save(String title) {
        var story = BareEntry.of(EntryType.STORY, ID, title);
        new TransactionTemplate(transactions).executeWithoutResult(status -> entries.save(story));
    }

    private boolean unwritten() {
        return jdbc.sql("select pg_current_xact_id_if_assigned() is null")
                .query(Boolean.class)
                .single();
    }

    /** Other tests compare what can be found with what the feeds told. */
    @AfterEach
    void leavesNothing() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> entries.remove(EntryType.STORY, ID));
    }

    private static void elsewhere(Runnable what) {
        CompletableFuture.runAsync(what).orTimeout(20, TimeUnit.SECONDS).join();
    }

    @Test
    void whileItWritesNobodyWaitsAndWhatIsSavedAgainMeanwhileIsWrittenAfterwards() {
        save("先写下的一稿");
        findsFirst("先写下的一稿", ID);
        var unwritten = new AtomicReference<Boolean>();
        await().atMost(FINDABLE).until(() -> {
            waitsWithoutBell();
            pending.drain(1000, (names, some) -> {
                var refused = new HashMap<>(indexes.write(names, some, true));
                if (some.stream().anyMatch(one -> one.key().equals(KEY))) {
                    unwritten.set(unwritten());
                    elsewhere(() -> save("等着的一稿"));
                    refused.put(KEY, "as it was before it was saved again");
                }
                return refused;
            });
            return unwritten.get() != null; // the service itself may have been faster
        });
        assertThat(unwritten).hasValue(true);
        findsFirst("等着的一稿", ID);
    }

    private void waitsWithoutBell() {
        jdbc.sql("insert into pending (key, revision) select key, revision from entry where key = ? on conflict"
                        + " do nothing")
                .param(KEY)
                .update();
    }

    @Test
    void whileItIsToldWhatServesNoTransactionHasWritten() {
        save("换上以前的一稿");
        findsFirst("换上以前的一稿", ID);
        var unwritten = new AtomicReference<Boolean>();
        await().atMost(FINDABLE).until(() -> {
            editions.confirmLive(name -> unwritten.set(unwritten()));
            return unwritten.get() != null; // the service itself may be at it
        });
        assertThat(unwritten).hasValue(true);
    }

    @Test
    void whileOneBecomesLiveNoTransactionHasWrittenAndNobodyGivesItUp() {
        save("换上之后的一稿");
        findsFirst("换上之后的一稿", ID);
        var unwritten = new AtomicReference<Boolean>();
        var states = new ConcurrentLinkedQueue<Edition.State>();
        assertThat(editions.begin(BUILT, 0, 0)).isTrue();
        try {
            assertThatThrownBy(() -> editions.makeLive(BUILT, name -> {
                        unwritten.set(unwritten());
                        elsewhere(() -> {
                            jdbc.sql("update edition set beat_at = now() - interval '1 hour' where name = ?")
                                    .param(name)
                                    .update();
                            editions.giveUpDead();
                            states.addAll(statesOf(name));
                        });
                        throw new EngineAwayException(new IllegalStateException("nothing is to be swapped"));
                    }))
                    .hasMessage("nothing is to be swapped");
        } finally {
            jdbc.sql("delete from edition where name = ?").param(BUILT).update();
        }
        assertThat(unwritten).hasValue(true);
        assertThat(states).containsExactly(Edition.State.BUILDING);
    }

    private List<Edition.State> statesOf(String name) {
        return editions.all().stream()
                .filter(edition -> edition.name().equals(name))
                .map(Edition::state)
                .toList();
    }
}
