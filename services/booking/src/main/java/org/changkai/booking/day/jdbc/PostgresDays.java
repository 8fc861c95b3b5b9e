package org.changkai.booking.day.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.Taken;
import org.changkai.platform.commit.jdbc.WritesWithCommit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

final class PostgresDays implements Days {

    private final JdbcClient jdbc;
    private final LockDay lock;
    private final WriteDay write;
    private final WritesWithCommit writes;

    PostgresDays(JdbcClient jdbc, JdbcOperations template, WritesWithCommit writes) {
        this.jdbc = jdbc;
        this.lock = new LockDay(template);
        this.write = new WriteDay(template, writes);
        this.writes = writes;
    }

    /** What this transaction has written is there by then. */
    private StatementSpec sql(String sql) {
        writes.sendNow();
        return jdbc.sql(sql);
    }

    @Override
    public @Nullable Content lock(String centre, LocalDate date, @Nullable UUID holder, Instant now) {
        writes.sendNow();
        var locked = lock.lock(centre, date, holder, now);
        if (locked == null) {
            create(centre, date);
            locked = Objects.requireNonNull(lock.lock(centre, date, holder, now));
        }
        if (!locked.stale()) {
            return locked.content();
        }
        sql("delete from taken where centre_id = ? and date = ? and expires_at <= ?")
                .params(centre, date, utc(now))
                .update();
        // again: whoever was confirming one of them has done so by now
        return Objects.requireNonNull(lock.lock(centre, date, holder, now)).content();
    }

    @Override
    public @Nullable Content look(String centre, LocalDate date, Instant now) {
        writes.sendNow();
        return lock.look(centre, date, now);
    }

    /** Whoever changes the centre's plan must either see this day or be waited for. */
    private void create(String centre, LocalDate date) {
        sql("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))")
                .param("centre " + centre)
                .query(row -> {});
        sql("insert into centre_day (centre_id, date) values (?, ?) on conflict do nothing")
                .params(centre, date)
                .update();
    }

    @Override
    public void write(DayBook book) {
        write.write(book);
    }

    @Override
    public void writeLast(DayBook book) {
        write.writeLast(book);
    }

    @Override
    public List<Written> read(Collection<String> centres, LocalDate first, LocalDate last, String service) {
        return sql("""
            select centre_id, date, shape, fresh_until, free ->> ? from centre_day
            where centre_id = any(?) and date between ? and ?
            """)
                .params(service, centres.toArray(String[]::new), first, last)
                .query((row, n) -> new Written(
                        row.getString(1),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3),
                        LockDay.instant(row, 4),
                        WriteDay.places(row.getString(5))))
                .list();
    }

    /** Asks centre by centre, so that no number of centres makes the plan another one. */
    @Override
    public List<Standing> standings(Collection<Stretch> stretches) {
        return sql("""
            select c.id, c.version, days.writes, days.fresh_until
            from unnest(?, cast(? as date[]), cast(? as date[])) as asked(id, first, last)
            join centre c on c.id = asked.id and not c.removed
            cross join lateral (
                select coalesce(sum(writes), 0) as writes, min(fresh_until) as fresh_until from centre_day
                where centre_id = asked.id and date between asked.first and asked.last) as days
            """)
                .params(
                        strings(stretches, Stretch::centre),
                        strings(stretches, Stretch::first),
                        strings(stretches, Stretch::last))
                .query((row, n) ->
                        new Standing(row.getString(1), row.getLong(2), row.getLong(3), LockDay.instant(row, 4)))
                .list();
    }

    private static String[] strings(Collection<Stretch> stretches, Function<Stretch, Object> part) {
        return stretches.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    @Override
    public List<Begun> begun(String centre, LocalDate date) {
        return sql("""
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
        sql("update centre_day set shape = 0 where centre_id = ? and date = ?")
                .params(centre, date)
                .update();
    }

    @Override
    public List<LocalDate> known(String centre, LocalDate from) {
        return sql("select date from centre_day where centre_id = ? and date >= ? order by date")
                .params(centre, from)
                .query((row, n) -> row.getObject(1, LocalDate.class))
                .list();
    }

    @Override
    public List<String> centresBookedFrom(LocalDate date) {
        return sql("select distinct centre_id from centre_day where date >= ? order by centre_id")
                .param(date)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Override
    public @Nullable Place placeOf(UUID owner) {
        return sql("select centre_id, date from taken where owner = ? limit 1")
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
        var area = new @Nullable String[1];
        var taken = new ArrayList<Taken>();
        sql("""
            select case when c.removed then -1 else c.version end, t.id, t.owner, t.service, t.start_minute,
                   t.end_minute, t.from_minute, t.to_minute, t.by_staff, t.expires_at, t.outside, t.area,
                   t.centre_id, t.date
            from taken t join centre c on c.id = t.centre_id
            where t.owner = ? order by t.start_minute for update of t
            """).param(owner).query(row -> {
            taken.add(LockDay.taken(row));
            version[0] = row.getLong(1);
            outside[0] |= row.getBoolean(11);
            area[0] = area[0] == null ? row.getString(12) : area[0];
            place[0] = new Place(row.getString(13), row.getObject(14, LocalDate.class));
        });
        return taken.isEmpty() ? null : new Owned(place[0], version[0], outside[0], taken, area[0]);
    }

    @Override
    public void keep(UUID owner) {
        sql("update taken set expires_at = null, holder = null where owner = ?")
                .param(owner)
                .update();
    }

    @Override
    public Marked markOrphans(String centre, LocalDate date, Set<UUID> owners) {
        var orphaned = new ArrayList<String>();
        var seatedAgain = new ArrayList<String>();
        // first what a confirmation locks: one that is under way is waited for, and its appointment seen below
        sql("""
            update taken set outside = owner = any(:owners)
            where centre_id = :centre and date = :date and outside <> (owner = any(:owners))
            """)
                .param("owners", owners.toArray(UUID[]::new))
                .param("centre", centre)
                .param("date", date)
                .update();
        // what stood for a visit while it was displaced before does so no longer
        sql("""
            update appointment set orphaned = owner = any(:owners), replaced_by = null
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
