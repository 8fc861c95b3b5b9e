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
 * runs, so a row that commits late can never lie behind a cursor that was already given out.
 */
final class PostgresChangeLog implements ChangeLog {

    private static final String APPEND =
            "insert into change_record (type, time, subject, data) values (?, ?, ?, cast(? as jsonb))";

    private static final String APPEND_ALL = """
        insert into change_record (type, time, subject, data)
        select ?, ?, subject, cast(data as jsonb)
        from unnest(?, ?) with ordinality as c(subject, data, number) order by number
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
        var items = jdbc.sql("""
                        select transaction_id::text || '.' || position as id, type, subject, time, data
                        from change_record
                        where (transaction_id, position) > (cast(? as xid8), ?)
                          and transaction_id < pg_snapshot_xmin(pg_current_snapshot())
                        order by transaction_id, position
                        limit ?
                        """)
                .params(transaction, position, limit)
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
