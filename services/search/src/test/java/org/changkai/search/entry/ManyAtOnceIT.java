package org.changkai.search.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.search.kit.BareEntry;
import org.changkai.search.kit.SearchScene;
import org.changkai.search.lock.jdbc.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A feed tells hundreds of entries in one transaction. */
class ManyAtOnceIT extends SearchScene {

    private static final String TOWNSHIP = "151800001000";
    private static final Entry CENTRE = BareEntry.of(EntryType.CENTRE, "many-c", "苁蓉便民服务中心", "151800001001", List.of());
    private static final Entry PHOTO =
            BareEntry.of(EntryType.PHOTO, "many-p", "苁蓉花开的早晨", null, List.of("area:151800001002"));

    @Autowired
    private Entries entries;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private void inOne(Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> what.run());
    }

    private static Entry area(String code, String title) {
        return BareEntry.of(EntryType.AREA, code, title, code, List.of());
    }

    private static List<String> villages() {
        return IntStream.range(1, 301)
                .mapToObj(number -> "151800001%03d".formatted(number))
                .toList();
    }

    private static Set<String> keys(List<String> codes) {
        return new HashSet<>(codes.stream().map(code -> "area:" + code).toList());
    }

    private Map<String, Long> revisions() {
        var revisions = new HashMap<String, Long>();
        jdbc.sql("select key, revision from entry where key like 'area:151800001%' or key in (?, ?)")
                .params(CENTRE.key(), PHOTO.key())
                .query(row -> {
                    revisions.put(row.getString(1), row.getLong(2));
                });
        return revisions;
    }

    /** The keys of what is written anew by it, and not by a new dictionary meanwhile. */
    private Set<String> revisedBy(Runnable what) {
        var revised = new HashSet<String>();
        inOne(() -> {
            Lock.DICTIONARY.take(jdbc);
            var before = revisions();
            CompletableFuture.runAsync(what).join();
            revisions().forEach((key, revision) -> {
                if (!revision.equals(before.get(key))) {
                    revised.add(key);
                }
            });
        });
        return revised;
    }

    /** Other tests compare what can be found with what the feeds told. */
    @AfterEach
    void leavesNothing() {
        inOne(() -> {
            Stream.concat(Stream.of(TOWNSHIP), villages().stream())
                    .forEach(code -> entries.remove(EntryType.AREA, code));
            entries.remove(EntryType.CENTRE, CENTRE.id());
            entries.remove(EntryType.PHOTO, PHOTO.id());
        });
    }

    @Test
    void ofAllThatIsToldOfAnEntryTheLastCounts() {
        inOne(() -> {
            entries.save(area("151800001001", "苁蓉村"));
            entries.save(area("151800001002", "锁阳村"));
            entries.save(area("151800001001", "肉苁蓉村"));
            entries.remove(EntryType.AREA, "151800001002");
            entries.remove(EntryType.AREA, "151800001003");
            entries.save(area("151800001003", "沙葱村"));
        });
        assertThat(entries.titles(keys(villages())))
                .isEqualTo(Map.of("area:151800001001", "肉苁蓉村", "area:151800001003", "沙葱村"));
    }

    @Test
    void whatIsToldAgainAsItWasIsNotWrittenAgain() {
        Runnable told = () -> inOne(() -> villages().forEach(code -> entries.save(area(code, "第" + code + "村"))));
        told.run();
        assertThat(revisedBy(told)).isEmpty();
    }

    @Test
    void whatLiesInRenamedAreasAndWhatIsAboutThemIsWrittenAgainOnce() {
        inOne(() -> {
            villages().forEach(code -> entries.save(area(code, "第" + code + "村")));
            entries.save(CENTRE);
            entries.save(PHOTO);
        });
        assertThat(revisedBy(() ->
                        inOne(() -> villages().subList(0, 5).forEach(code -> entries.save(area(code, "新" + code))))))
                .containsExactlyInAnyOrder(Stream.concat(
                                keys(villages().subList(0, 5)).stream(), Stream.of(CENTRE.key()))
                        .toArray(String[]::new));
        assertThat(revisedBy(() -> inOne(() -> entries.save(area(TOWNSHIP, "苁蓉镇")))))
                .as("everything in the township")
                .containsAll(keys(villages()))
                .contains(CENTRE.key(), "area:" + TOWNSHIP)
                .doesNotContain(PHOTO.key());
        assertThat(revisedBy(() -> inOne(() -> entries.remove(EntryType.AREA, "151800001002"))))
                .contains(PHOTO.key());
    }

    /** The one holds what the other wants next, if each locks in the order in which it was told. */
    @Test
    void twoThatChangeTheSameEntriesInAnotherOrderDoNotWaitForEachOther() {
        inOne(() -> villages().forEach(code -> entries.save(area(code, "第" + code + "村"))));
        var backwards = new ArrayList<>(villages());
        Collections.reverse(backwards);
        var both = Stream.of(villages(), backwards)
                .map(order -> CompletableFuture.runAsync(() -> {
                    for (var time = 0; time < 20; time++) {
                        var name = order.getFirst() + "的第" + time + "次";
                        inOne(() -> order.forEach(code -> entries.save(area(code, name))));
                    }
                }))
                .toList();
        both.forEach(CompletableFuture::join);
        assertThat(Set.copyOf(entries.titles(keys(villages())).values())).hasSize(1);
    }
}
