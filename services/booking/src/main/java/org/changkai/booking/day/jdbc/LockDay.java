package org.changkai.booking.day.jdbc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import org.changkai.booking.day.Days.Content;
import org.changkai.booking.day.Taken;
import org.changkai.booking.seating.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;

/**
 * Locks a day and reads what it holds, in one go to the database: several statements, each of which sees what was committed
 * while the one before it waited.
 */
final class LockDay {

    private static final String DAY = "select fresh_until from centre_day where centre_id = ? and date = ? for update";

    /** The client after the day and only with it: who has to create the day first must not have anybody wait meanwhile. */
    private static final String DAY_AND_CLIENT =
            "select fresh_until, pg_advisory_xact_lock(?) from (" + DAY + ") as day";

    private static final String CONTENT = """
        select c.version, t.id, t.owner, t.service, t.start_minute, t.end_minute, t.from_minute,
               t.to_minute, t.by_staff, t.expires_at, t.outside, t.area, %s
        from centre c left join taken t on t.centre_id = c.id and t.date = ?
            and (t.expires_at is null or t.expires_at > ?)
        where c.id = ? and not c.removed
        """;

    private static final String HELD = "(select count(distinct owner) from taken where holder = ? and expires_at > ?)";

    private static final String LOOK = CONTENT.formatted("0");
    private static final String FOR_ANYBODY = DAY + ";" + LOOK;
    private static final String FOR_CLIENT = DAY_AND_CLIENT + ";" + CONTENT.formatted(HELD);

    private final JdbcOperations template;

    LockDay(JdbcOperations template) {
        this.template = template;
    }

    /** A day that is locked; without content its centre is not known. */
    record Locked(@Nullable Content content, boolean stale) {}

    /** Null if there is no such day yet: then nothing is locked. */
    @Nullable
    Locked lock(String centre, LocalDate date, @Nullable UUID holder, Instant now) {
        var sql = holder == null ? FOR_ANYBODY : FOR_CLIENT;
        return template.execute(sql, (PreparedStatementCallback<@Nullable Locked>) statement -> {
            var n = 1;
            if (holder != null) {
                statement.setLong(n++, holder.getLeastSignificantBits());
            }
            statement.setString(n++, centre);
            statement.setObject(n++, date);
            if (holder != null) {
                statement.setObject(n++, holder);
                statement.setObject(n++, utc(now));
            }
            setContent(statement, n, centre, date, now);
            statement.execute();
            return locked(statement, now);
        });
    }

    private static @Nullable Locked locked(PreparedStatement statement, Instant now) throws SQLException {
        boolean stale;
        try (var day = statement.getResultSet()) {
            if (!day.next()) {
                return null;
            }
            var freshUntil = instant(day, 1);
            stale = freshUntil != null && !freshUntil.isAfter(now);
        }
        statement.getMoreResults();
        try (var rows = statement.getResultSet()) {
            return new Locked(content(rows, stale), stale);
        }
    }

    /** As it is now, without a lock; null if the centre is not known. */
    @Nullable
    Content look(String centre, LocalDate date, Instant now) {
        return template.execute(LOOK, (PreparedStatementCallback<@Nullable Content>) statement -> {
            setContent(statement, 1, centre, date, now);
            try (var rows = statement.executeQuery()) {
                return content(rows, false);
            }
        });
    }

    private static void setContent(PreparedStatement statement, int from, String centre, LocalDate date, Instant now)
            throws SQLException {
        statement.setObject(from, date);
        statement.setObject(from + 1, utc(now));
        statement.setString(from + 2, centre);
    }

    private static @Nullable Content content(ResultSet rows, boolean stale) throws SQLException {
        var version = -1L;
        var held = 0;
        var taken = new ArrayList<Taken>();
        var outside = new HashSet<UUID>();
        while (rows.next()) {
            version = rows.getLong(1);
            held = rows.getInt(13);
            if (rows.getObject(2) != null) {
                var one = taken(rows);
                taken.add(one);
                if (rows.getBoolean(11)) {
                    outside.add(one.owner());
                }
            }
        }
        return version < 0 ? null : new Content(version, taken, outside, stale, held);
    }

    /** From the second column on: id, owner, service, start, end, from, to, by staff, expiry; and the area in the twelfth. */
    static Taken taken(ResultSet row) throws SQLException {
        var visit = new Visit(row.getString(4), row.getInt(7), row.getInt(8), row.getBoolean(9));
        return new Taken(
                row.getLong(2),
                row.getObject(3, UUID.class),
                row.getInt(5),
                row.getInt(6),
                visit,
                instant(row, 10),
                null,
                row.getString(12));
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
