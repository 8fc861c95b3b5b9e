package org.changkai.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Entry;
import org.changkai.search.entry.EntryType;
import org.changkai.search.kit.BareEntry;
import org.changkai.search.kit.SearchScene;
import org.changkai.search.lock.jdbc.Lock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What of all that waits is written to the index first. */
class FirstWrittenIT extends SearchScene {

    private static final Entry CENTRE = BareEntry.of(EntryType.CENTRE, "first-c", "沙拐枣便民服务中心");
    private static final List<String> SOME = codes(1, 100);
    private static final List<String> MANY = codes(101, 700);
    private static final List<String> MORE = codes(701, 999);

    @Autowired
    private Entries entries;

    @Autowired
    private PendingEntries pending;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private static List<String> codes(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> "151600001%03d".formatted(number))
                .toList();
    }

    private static List<String> keys(List<String> codes) {
        return codes.stream().map(code -> "area:" + code).toList();
    }

    private void inOne(Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> what.run());
    }

    private void elsewhere(Runnable what) {
        CompletableFuture.runAsync(() -> inOne(what))
                .orTimeout(30, TimeUnit.SECONDS)
                .join();
    }

    private void saveAll(List<String> codes) {
        codes.forEach(code -> entries.save(BareEntry.of(EntryType.AREA, code, "第" + code + "号", code, List.of())));
    }

    /** The keeper of the index waits for its turn, and afterwards finds everything as if nothing had been taken. */
    private void whileTheKeeperWaits(Runnable what) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            Lock.DICTIONARY.take(jdbc); // other words let documents be written again, too
            awaitNothingPending();
            Lock.PENDING.take(jdbc);
            what.run();
            status.setRollbackOnly();
        });
    }

    private List<String> few() {
        var taken = new ArrayList<String>();
        pending.drainFew(Entries.FEW, (names, some) -> {
            some.forEach(one -> taken.add(one.key()));
            return Map.of();
        });
        return taken;
    }

    private List<String> mixed(int limit) {
        var taken = new ArrayList<String>();
        pending.drain(limit, (names, some) -> {
            some.forEach(one -> taken.add(one.key()));
            return Map.of();
        });
        return taken;
    }

    private void awaitNothingPending() {
        await().atMost(FINDABLE).until(() -> pending.count() == 0);
    }

    /** Other tests compare what can be found with what the feeds told. */
    @AfterEach
    void leavesNothing() {
        inOne(() -> {
            List.of(SOME, MANY, MORE).forEach(codes -> codes.forEach(code -> entries.remove(EntryType.AREA, code)));
            entries.remove(EntryType.CENTRE, CENTRE.id());
        });
        awaitNothingPending();
    }

    @Test
    void whatSomebodyChangesDoesNotWaitForAnImportBeforeOrAfterIt() {
        whileTheKeeperWaits(() -> {
            elsewhere(() -> saveAll(MANY));
            elsewhere(() -> entries.save(CENTRE));
            elsewhere(() -> saveAll(MORE));
            assertThat(few())
                    .startsWith(CENTRE.key())
                    .doesNotContainAnyElementsOf(keys(MANY))
                    .doesNotContainAnyElementsOf(keys(MORE));
        });
    }

    @Test
    void theLatestOfManyThatWereChangedOneByOneComesFirst() {
        whileTheKeeperWaits(() -> {
            SOME.forEach(code -> elsewhere(() -> saveAll(List.of(code))));
            elsewhere(() -> entries.save(CENTRE));
            assertThat(few()).hasSize(Entries.FEW).startsWith(CENTRE.key());
            assertThat(few()).hasSize(Entries.FEW).doesNotContain(CENTRE.key());
        });
    }

    @Test
    void aChangeLiftsWhatWaitsAlreadyAndAnOrderingLowersNothing() {
        whileTheKeeperWaits(() -> {
            elsewhere(() -> saveAll(MANY));
            elsewhere(() -> entries.save(CENTRE));
            elsewhere(() -> entries.save(BareEntry.of(EntryType.AREA, MANY.get(7), "换了名", MANY.get(7), List.of())));
            elsewhere(() -> entries.indexAgain(List.of(CENTRE.key(), keys(MANY).get(8))));
            assertThat(few())
                    .contains(CENTRE.key(), keys(MANY).get(7))
                    .doesNotContain(keys(MANY).get(8));
        });
    }

    @Test
    void everyPieceTakesTheLatestChangesAndWhatHasWaitedLongest() {
        inOne(() -> saveAll(SOME));
        whileTheKeeperWaits(() -> {
            elsewhere(() -> entries.indexAgain(keys(SOME)));
            elsewhere(() -> saveAll(MANY));
            elsewhere(() -> saveAll(MORE));
            elsewhere(() -> entries.save(CENTRE));
            var taken = mixed(80);
            assertThat(taken).hasSize(80).doesNotHaveDuplicates().contains(CENTRE.key());
            assertThat(taken.stream().filter(keys(MORE)::contains)).hasSize(39);
            assertThat(taken.stream().filter(keys(SOME)::contains)).hasSize(40);
            assertThat(mixed(100_000)).contains(keys(MANY).toArray(String[]::new));
        });
    }
}
