package org.changkai.platform.feed.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * Rows carry an id of the moment in which they were written: the next transaction's, or that of their own if it is higher. A
 * reader is given only rows before the oldest transaction that is writing here, so a row that commits late can never lie behind a
 * cursor that was already given out. See ADR 3 for why that is so.
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
     * The id before which no row is written any more. Whoever writes a row holds the lock of its table from before the row's id is
     * taken until the end of its transaction, and the id is never before its transaction's own. Read by itself before the rows
     * are: whatever has an id before it is seen by the statement that follows. Ids of sessions have 32 bits, so their age
     * counts. Where a session that writes here may not be looked into, the oldest of the whole server counts.
     */
    private static final String HORIZON = """
        with now as materialized (
            select pg_snapshot_xmin(s)::text::bigint as oldest, pg_snapshot_xmax(s)::text::bigint as next
            from pg_current_snapshot() s
        ), writer as materialized (
            select pg_has_role(a.usesysid, 'USAGE') as known,
                (now.next - a.backend_xid::text::bigint) & 4294967295 as age
            from now, pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'relation' and l.mode = 'RowExclusiveLock' and l.relation = 'change_record'::regclass
                and l.database = (select oid from pg_database where datname = current_database())
        )
        select case when (select coalesce(bool_and(known), true) from writer)
            then next - coalesce((select max(age) from writer where age between 1 and 2147483647), 0)
            else oldest end,
            not exists (select from writer)
        from now
        """;

    private static final Pattern CURSOR = Pattern.compile("(\\d{1,19})\\.(\\d{1,18})");

    /** After which row a reader goes on. */
    private record From(String id, long position) {
        static From of(String cursor) {
            if (cursor.isEmpty()) {
                return new From("0", 0);
            }
            var pair = CURSOR.matcher(cursor);
            if (!pair.matches()) {
                throw Problem.of(400, "invalid-cursor").exception();
            }
            return new From(pair.group(1), Long.parseLong(pair.group(2)));
        }
    }

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
    public Changes read(String after, int limit, Set<String> types) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("in a transaction the rows may be older than the horizon");
        }
        var from = From.of(after);
        var piece = piece(from, limit, types);
        if (piece.stuck()) {
            passOneId();
            piece = piece(from, limit, types);
        }
        var items = piece.items();
        if (!types.isEmpty() && items.size() < limit) {
            return new Changes(items, last(from, piece.horizon()).orElse(after));
        }
        return new Changes(items, items.isEmpty() ? after : items.getLast().id());
    }

    /**
     * What can be read.
     *
     * @param horizon before which all of it lies
     * @param stuck whether more is seen than can be read, while nobody is writing a row
     */
    private record Piece(List<Change> items, long horizon, boolean stuck) {}

    private Piece piece(From from, int limit, Set<String> types) {
        var horizon = horizon();
        var seen = seen(from, limit, types);
        var items = seen.stream()
                .takeWhile(change -> Long.parseLong(From.of(change.id()).id()) < horizon.id())
                .toList();
        return new Piece(items, horizon.id(), horizon.free() && items.size() < seen.size());
    }

    /**
     * How far can be read.
     *
     * @param id before which no row is written any more
     * @param free whether nobody was writing a row
     */
    private record Horizon(long id, boolean free) {}

    private Horizon horizon() {
        return jdbc.sql(HORIZON)
                .query((row, number) -> new Horizon(row.getLong(1), row.getBoolean(2)))
                .single();
    }

    private List<Change> seen(From from, int limit, Set<String> types) {
        var asked = jdbc.sql("""
            select transaction_id::text || '.' || position as id, type, subject, time, data
            from change_record
            where (transaction_id, position) > (cast(? as xid8), ?) %s
            order by transaction_id, position
            limit ?
            """.formatted(types.isEmpty() ? "" : "and type = any(?)"))
                .param(from.id())
                .param(from.position());
        return (types.isEmpty() ? asked : asked.param(types.toArray(String[]::new)))
                .param(limit)
                .query(this::change)
                .list();
    }

    /**
     * Where who has been given every row of some types goes on: after the last row before the horizon, whatever its type, so that
     * the others are not looked through again and again. No row of these types is lost by that. Before the horizon no row is written
     * any more, and every one was seen when the piece was read, which was after the horizon was; so all of these types that
     * lie before it are in the piece, or it is full, and then the last of them is where to go on. The horizon must be the piece's own:
     * a later one may lie behind rows that the piece could not see yet.
     */
    private Optional<String> last(From from, long horizon) {
        return jdbc.sql("""
            select transaction_id::text || '.' || position
            from change_record
            where (transaction_id, position) > (cast(? as xid8), ?) and transaction_id < cast(? as xid8)
            order by transaction_id desc, position desc
            limit 1
            """)
                .params(from.id(), from.position(), String.valueOf(horizon))
                .query(String.class)
                .optional();
    }

    /**
     * A snapshot's end is the id after the highest that has ended. What an older transaction told last of all has that id, and
     * nobody could read it until another one ends: this one does.
     */
    private void passOneId() {
        jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
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
