package org.changkai.search.index.jdbc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.changkai.search.entry.Entries.Revised;
import org.changkai.search.entry.jdbc.JdbcEntries;
import org.changkai.search.entry.jdbc.JdbcEntries.Waiting;
import org.changkai.search.index.PendingEntries;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A row stays locked while its document is written, so two replicas never write one entry at once. The entry is read
 * after its row was locked, so it is not older than what waits.
 */
final class JdbcPendingEntries implements PendingEntries {

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
        var taken = transaction.execute(status -> drainInTransaction(limit, write));
        return taken == null ? 0 : taken;
    }

    private int drainInTransaction(
            int limit, BiFunction<Collection<String>, List<Revised>, Map<String, String>> write) {
        var locked = jdbc.sql(
                        "select key, revision from pending where failure is null order by since limit ? for update"
                                + " skip locked")
                .param(limit)
                .query((row, number) -> new Waiting(row.getString(1), row.getLong(2)))
                .list();
        var some = entries.current(locked);
        if (some.isEmpty()) {
            return 0;
        }
        writes.enter();
        var targets = jdbc.sql("select name from edition where state in ('BUILDING', 'LIVE')")
                .query(String.class)
                .list();
        if (!targets.isEmpty()) {
            var refused = write.apply(targets, some);
            refused.forEach((key, reason) -> jdbc.sql("update pending set failure = ? where key = ?")
                    .params(reason, key)
                    .update());
        }
        jdbc.sql("delete from pending where failure is null and key in (:keys)")
                .param("keys", some.stream().map(Revised::key).toList())
                .update();
        return some.size();
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
