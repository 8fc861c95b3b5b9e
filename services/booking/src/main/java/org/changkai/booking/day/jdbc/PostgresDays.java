package org.changkai.booking.day.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.Taken;
import org.changkai.booking.seating.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresDays implements Days {

    private static final String LOCK = "select fresh_until from centre_day where centre_id = ? and date = ? for update";

    /** Two statements in one go; the second sees what was committed while the first waited. */
    private static final String HELD_BY = """
        select pg_advisory_xact_lock(?);
        select count(distinct owner) from taken where holder = ? and expires_at > ?
        """;

    private final JdbcClient jdbc;
    private final JdbcOperations template;

    PostgresDays(JdbcClient jdbc, JdbcOperations template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    private record Locked(@Nullable Instant freshUntil) {}

    @Override
    public @Nullable Content lock(String centre, LocalDate date, Instant now) {
        var locked = lockRow(centre, date);
        if (locked == null) {
            create(centre, date);
            locked = lockRow(centre, date);
        }
        var stale = locked != null
                && locked.freshUntil() != null
                && !locked.freshUntil().isAfter(now);
        if (stale) {
            jdbc.sql("delete from taken where centre_id = ? and date = ? and expires_at <= ?")
                    .params(centre, date, utc(now))
                    .update();
        }
        // A statement of its own: it sees what was committed while the lock was waited for.
        return content(centre, date, now, stale);
    }

    @Override
    public @Nullable Content look(String centre, LocalDate date, Instant now) {
        return content(centre, date, now, false);
    }

    private @Nullable Content content(String centre, LocalDate date, Instant now, boolean stale) {
        var version = new long[] {-1};
        var taken = new ArrayList<Taken>();
        var outside = new HashSet<UUID>();
        jdbc.sql("""
            select c.version, t.id, t.owner, t.service, t.start_minute, t.end_minute, t.from_minute,
                   t.to_minute, t.by_staff, t.expires_at, t.outside
            from centre c left join taken t on t.centre_id = c.id and t.date = ?
                and (t.expires_at is null or t.expires_at > ?)
            where c.id = ? and not c.removed
            """).params(date, utc(now), centre).query(row -> {
            version[0] = row.getLong(1);
            if (row.getObject(2) != null) {
                var one = taken(row);
                taken.add(one);
                if (row.getBoolean(11)) {
                    outside.add(one.owner());
                }
            }
        });
        return version[0] < 0 ? null : new Content(version[0], taken, outside, stale);
    }

    private @Nullable Locked lockRow(String centre, LocalDate date) {
        return jdbc.sql(LOCK)
                .params(centre, date)
                .query((row, n) -> new Locked(instant(row, 1)))
                .optional()
                .orElse(null);
    }

    /** Whoever changes the centre's plan must either see this day or be waited for. */
    private void create(String centre, LocalDate date) {
        jdbc.sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param("centre " + centre)
                .query(row -> {});
        jdbc.sql("insert into centre_day (centre_id, date) values (?, ?) on conflict do nothing")
                .params(centre, date)
                .update();
    }

    @Override
    public void write(DayBook book) {
        var added = WriteDay.added(book);
        jdbc.sql(WriteDay.SQL)
                .param("centre", book.centre().centre().id())
                .param("date", book.date())
                .param("freed", WriteDay.freed(book))
                .param("owners", added.owners())
                .param("services", added.services())
                .param("minutes", added.minutes())
                .param("staff", added.byStaff())
                .param("expiries", added.expiries())
                .param("holders", added.holders())
                .param("shape", WriteDay.shape(book))
                .param("fresh", WriteDay.freshUntil(book))
                .param("free", WriteDay.free(book))
                .update();
    }

    @Override
    public List<Written> read(Collection<String> centres, LocalDate first, LocalDate last, String service) {
        return jdbc.sql("""
            select centre_id, date, shape, fresh_until, free ->> ? from centre_day
            where centre_id = any(?) and date between ? and ?
            """)
                .params(service, centres.toArray(String[]::new), first, last)
                .query((row, n) -> new Written(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3),
                        instant(row, 4),
                        WriteDay.places(row.getString(5))))
                .list();
    }

    @Override
    public int heldBy(UUID holder, Instant now) {
        var held = template.execute(HELD_BY, (PreparedStatementCallback<Integer>) statement -> {
            statement.setLong(1, holder.getLeastSignificantBits());
            statement.setObject(2, holder);
            statement.setObject(3, utc(now));
            statement.execute();
            statement.getMoreResults();
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getInt(1);
            }
        });
        return Objects.requireNonNull(held);
    }

    @Override
    public List<Begun> begun(String centre, LocalDate date) {
        return jdbc.sql("""
            select a.owner, t.service, t.counter from ticket t join appointment a on a.reference = t.appointment
            where t.centre_id = ? and t.date = ? and t.status in ('CALLED', 'SERVING') and t.counter is not null
            order by t.counter
            """)
                .params(centre, date)
                .query((row, n) -> new Begun(row.getObject(1, UUID.class), row.getString(2), row.getInt(3)))
                .list();
    }

    @Override
    public void lookAgain(String centre, LocalDate date) {
        jdbc.sql("update centre_day set shape = 0 where centre_id = ? and date = ?")
                .params(centre, date)
                .update();
    }

    @Override
    public List<LocalDate> known(String centre, LocalDate from) {
        return jdbc.sql("select date from centre_day where centre_id = ? and date >= ? order by date")
                .params(centre, from)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    @Override
    public List<String> centresBookedFrom(LocalDate date) {
        return jdbc.sql("select distinct centre_id from centre_day where date >= ? order by centre_id")
                .param(date)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public @Nullable Place placeOf(UUID owner) {
        return jdbc.sql("select centre_id, date from taken where owner = ? limit 1")
                .param(owner)
                .query((row, n) -> new Place(row.getString(1), row.getObject(2, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable Owned lockOwned(UUID owner) {
        var place = new Place[1];
        var version = new long[1];
        var outside = new boolean[1];
        var taken = new ArrayList<Taken>();
        jdbc.sql("""
            select case when c.removed then -1 else c.version end, t.id, t.owner, t.service, t.start_minute,
                   t.end_minute, t.from_minute, t.to_minute, t.by_staff, t.expires_at, t.centre_id, t.date, t.outside
            from taken t join centre c on c.id = t.centre_id
            where t.owner = ? order by t.start_minute for update of t
            """).param(owner).query(row -> {
            taken.add(taken(row));
            version[0] = row.getLong(1);
            outside[0] |= row.getBoolean(13);
            place[0] = new Place(row.getString(11), row.getObject(12, LocalDate.class));
        });
        return taken.isEmpty() ? null : new Owned(place[0], version[0], outside[0], taken);
    }

    @Override
    public void keep(UUID owner) {
        jdbc.sql("update taken set expires_at = null, holder = null where owner = ?")
                .param(owner)
                .update();
    }

    @Override
    public Marked markOrphans(String centre, LocalDate date, Set<UUID> owners) {
        var orphaned = new ArrayList<String>();
        var seatedAgain = new ArrayList<String>();
        // first what a confirmation locks: one that is under way is waited for, and its appointment seen below
        jdbc.sql("""
            update taken set outside = owner = any(:owners)
            where centre_id = :centre and date = :date and outside <> (owner = any(:owners))
            """)
                .param("owners", owners.toArray(UUID[]::new))
                .param("centre", centre)
                .param("date", date)
                .update();
        jdbc.sql("""
            update appointment set orphaned = owner = any(:owners)
            where centre_id = :centre and date = :date and status in ('BOOKED', 'CHECKED_IN') and orphaned <> (owner = any(:owners))
            returning reference, orphaned
            """)
                .param("owners", owners.toArray(UUID[]::new))
                .param("centre", centre)
                .param("date", date)
                .query(row -> {
                    (row.getBoolean(2) ? orphaned : seatedAgain).add(row.getString(1));
                });
        return new Marked(orphaned, seatedAgain);
    }

    private static Taken taken(ResultSet row) throws SQLException {
        var visit = new Visit(row.getString(4), row.getInt(7), row.getInt(8), row.getBoolean(9));
        return new Taken(
                row.getLong(2), row.getObject(3, UUID.class), row.getInt(5), row.getInt(6), visit, instant(row, 10));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
