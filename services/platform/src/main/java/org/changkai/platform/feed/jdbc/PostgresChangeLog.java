package org.changkai.platform.feed.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.regex.Pattern;
import org.changkai.platform.commit.OneOfTransaction;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.changkai.platform.feed.Bell;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.feed.Changes;
import org.changkai.platform.problem.Problem;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows carry the writing transaction's id. A reader is given only rows of transactions older than the oldest that still
 * runs in this database, so a row that commits late can never lie behind a cursor that was already given out.
 */
final class PostgresChangeLog implements ChangeLog {

    private static final String APPEND =
            "insert into change_record (type, time, subject, data) values (?, ?, ?, cast(? as jsonb))";

    private static final String APPEND_ALL = """
        insert into change_record (type, time, subject, data)
        select ?, ?, subject, cast(data as jsonb)
        from unnest(?, ?) with ordinality as c(subject, data, number) order by number
        """;

    /**
     * The id before which no transaction of this database runs any more: those of other databases of the server, which have
     * ids out of the same row, are not waited for. Read by itself before the rows are: whatever has an id before {@code next}
     * either runs when the sessions are looked through, or has ended and is seen by the statement that follows. Ids of
     * sessions have 32 bits, so their age counts. Where a session of this database may not be looked into, the oldest of the
     * whole server counts.
     */
    private static final String HORIZON = """
        with now as materialized (
            select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next
            from pg_current_snapshot() s
        ), session as materialized (
            select pg_has_role(a.usesysid, 'USAGE') as known,
                (now.next - a.backend_xid::text::bigint) & 4294967295 as age
            from now, pg_stat_activity a
            where a.datname = current_database() and a.backend_type = 'client backend'
        )
        select case when (select bool_and(known) from session)
            then next - coalesce((select max(age) from session where age between 1 and 2147483647), 0)
            else oldest end
        from now
        """;

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,19})\\.(\\d{1,18})");

    private final JdbcClient jdbc;
    private final WritesWithCommit writes;
    private final JsonMapper json;
    private final Clock clock;
    private final Bell bell;
    private final String service;

    PostgresChangeLog(
            JdbcClient jdbc, WritesWithCommit writes, JsonMapper json, Clock clock, Bell bell, String service) {
        this.jdbc = jdbc;
        this.writes = writes;
        this.json = json;
        this.clock = clock;
        this.bell = bell;
        this.service = service;
    }

    @Override
    public void append(String type, String subject, Object data) {
        var text = json.writeValueAsString(data);
        append(APPEND, type, (statement, from) -> {
            statement.setString(from, subject);
            statement.setString(from + 1, text);
            return from + 2;
        });
    }

    @Override
    public void appendAll(String type, Map<String, ?> changes) {
        var subjects = changes.keySet().toArray(String[]::new);
        var data = changes.values().stream().map(json::writeValueAsString).toArray(String[]::new);
        requireTransaction();
        if (subjects.length == 0) {
            return;
        }
        append(APPEND_ALL, type, (statement, from) -> {
            statement.setArray(from, statement.getConnection().createArrayOf("text", subjects));
            statement.setArray(from + 1, statement.getConnection().createArrayOf("text", data));
            return from + 2;
        });
    }

    private void append(String sql, String type, WritesWithCommit.Values changes) {
        requireTransaction();
        var time = clock.instant().atOffset(ZoneOffset.UTC);
        writes.add(sql, (statement, from) -> {
            statement.setString(from, type);
            statement.setObject(from + 1, time);
            return changes.set(statement, from + 2);
        });
        OneOfTransaction.of(Ring.class, () -> new Ring(bell));
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("a change is recorded in the transaction that makes it");
        }
    }

    private record Ring(Bell bell) implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            bell.ring();
        }

        /** Before the writes that travel with the commit, which only the last can. */
        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 1;
        }
    }

    @Override
    public Changes read(String after, int limit) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("in a transaction the rows may be older than the horizon");
        }
        var transaction = "0";
        var position = 0L;
        if (!after.isEmpty()) {
            var cursor = CURSOR.matcher(after);
            if (!cursor.matches()) {
                throw Problem.of(400, "invalid-cursor").exception();
            }
            transaction = cursor.group(1);
            position = Long.parseLong(cursor.group(2));
        }
        var horizon = jdbc.sql(HORIZON).query(Long.class).single();
        var items = jdbc.sql("""
                        select transaction_id::text || '.' || position as id, type, subject, time, data
                        from change_record
                        where (transaction_id, position) > (cast(? as xid8), ?)
                          and transaction_id < cast(cast(? as text) as xid8)
                        order by transaction_id, position
                        limit ?
                        """)
                .params(transaction, position, Long.toString(horizon), limit)
                .query(this::change)
                .list();
        return new Changes(items, items.isEmpty() ? after : items.getLast().id());
    }

    private Change change(ResultSet row, int number) throws SQLException {
        return new Change(
                row.getString(1),
                "/" + service,
                "org.changkai." + service + "." + row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toOffsetDateTime(),
                json.readTree(row.getString(5)));
    }
}
