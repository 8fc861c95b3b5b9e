package org.changkai.search.index.jdbc;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.changkai.search.entry.Entries.Revised;
import org.changkai.search.entry.jdbc.JdbcEntries;
import org.changkai.search.entry.jdbc.JdbcEntries.Waiting;
import org.changkai.search.index.PendingEntries;
import org.changkai.search.lock.jdbc.Lock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While documents are written, which takes as long as the engine likes, a transaction holds the turn that has written and locked
 * nothing: whoever saves an entry never waits for the engine. What is saved again meanwhile goes on waiting.
 */
final class JdbcPendingEntries implements PendingEntries {

    private static final String FEW =
            "select key, revision from pending where failure is null and rank = 0 order by revision desc limit :limit";

    /**
     * By rank alone a row could wait for ever, by age alone the latest change waits for all before it; and newest first is not
     * enough, since a feed that goes on telling an import has told hundreds since.
     */
    private static final String MIXED = """
        select key, revision from (
            (select key, revision, 1 as half from pending where failure is null order by rank, revision desc limit :half)
            union all
            (select key, revision, 2 as half from pending where failure is null order by since limit :limit)
        ) taken
        group by key, revision order by min(half) limit :limit
        """;

    private final JdbcClient jdbc;
    private final JdbcEntries entries;
    private final JdbcIndexWrites writes;
    private final TransactionTemplate transaction;

    JdbcPendingEntries(JdbcClient jdbc, JdbcEntries entries, JdbcIndexWrites writes, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.writes = writes;
        this.transaction = transaction;
    }

    @Override
    public int drain(int limit, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write) {
        return drainInTurn(jdbc.sql(MIXED).param("half", limit / 2).param("limit", limit), write);
    }

    @Override
    public int drainFew(int limit, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write) {
        return drainInTurn(jdbc.sql(FEW).param("limit", limit), write);
    }

    private int drainInTurn(
            StatementSpec waiting, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write) {
        var taken = transaction.execute(status -> {
            Lock.PENDING.take(jdbc);
            var some = waiting.query((row, number) -> new Waiting(row.getString(1), row.getLong(2)))
                    .list();
            return write(entries.current(some), write);
        });
        return taken == null ? 0 : taken;
    }

    private int write(List<Revised> some, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write) {
        if (some.isEmpty()) {
            return 0;
        }
        writes.enter();
        var targets = jdbc.sql("select name from edition where state in ('BUILDING', 'LIVE')")
                .query(String.class)
                .list();
        settle(some, targets.isEmpty() ? Map.of() : write.apply(targets, some));
        return some.size();
    }

    private void settle(List<Revised> written, Map<String, String> refused) {
        var done = done(written);
        refused.forEach((key, reason) -> {
            if (done.remove(key)) {
                jdbc.sql("update pending set failure = ? where key = ?")
                        .params(reason, key)
                        .update();
            }
        });
        if (!done.isEmpty()) {
            jdbc.sql("delete from pending where key in (:keys)")
                    .param("keys", done)
                    .update();
        }
    }

    /** What is locked is being saved again. To wait for it could be to wait for one who waits for us. */
    private Set<String> done(List<Revised> written) {
        return new HashSet<>(jdbc.sql("""
            select pending.key
            from pending join unnest(?, ?) as written (key, revision) on written.key = pending.key
            where pending.revision <= written.revision
            for update of pending skip locked
            """)
                .param(written.stream().map(Revised::key).toArray(String[]::new))
                .param(written.stream().map(Revised::revision).toArray(Long[]::new))
                .query(String.class)
                .list());
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from pending where failure is null")
                .query(Long.class)
                .single();
    }

    @Override
    public @Nullable Long oldestSeconds() {
        return jdbc.sql("select extract(epoch from now() - since)::bigint from pending where failure is null order by"
                        + " since limit 1")
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    @Override
    public long refused() {
        return jdbc.sql("select count(*) from pending where failure is not null")
                .query(Long.class)
                .single();
    }
}
