package org.changkai.registry.coverage.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.coverage.CoverageRecords;
import org.changkai.registry.coverage.MeasuredDay;
import org.changkai.registry.coverage.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Only what differs from the last known state is written, so a year without changes costs nothing. */
final class JdbcCoverageRecords implements CoverageRecords {

    private static final String MOMENTS = """
        select d.day, v.total, v.known, v.covered, g.points, g.covered as ground
        from (%s) d (day)
        cross join lateral (
            select count(*) filter (where state <> 'GONE') as total,
                count(*) filter (where state in ('COVERED', 'BLIND')) as known,
                count(*) filter (where state = 'COVERED') as covered
            from (select distinct on (code) state from coverage_village
                where code between :first and :last and since <= d.day order by code, since desc) latest) v
        cross join lateral (
            select coalesce(sum(points), 0) as points, coalesce(sum(covered), 0) as covered
            from (select distinct on (county) points, covered from coverage_ground
                where county between :first and :last and since <= d.day order by county, since desc) latest) g
        order by d.day
        """;

    /** The villages of a day. */
    private static final String WRITTEN = """
        select distinct on (code) code, state from coverage_village
        where code between :first and :last and since <= :after order by code, since desc\
        """;

    private static final String MEASURED = "select * from unnest(:codes::text[], :states::text[]) m (code, state)";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    JdbcCoverageRecords(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public int keep(MeasuredDay measured) {
        var rows = transaction.execute(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('coverage'))")
                    .query((row, n) -> n)
                    .single();
            jdbc.sql("insert into coverage_day (day) values (?) on conflict do nothing")
                    .param(measured.day())
                    .update();
            return keepVillages(measured) + keepGrounds(measured);
        });
        return rows == null ? 0 : rows;
    }

    private int keepVillages(MeasuredDay measured) {
        return jdbc.sql("""
            insert into coverage_village (code, since, state)
            select coalesce(g.code, l.code), :day, coalesce(g.state, 'GONE')
            from unnest(:codes::text[], :states::text[]) g (code, state)
            full join (select distinct on (code) code, state from coverage_village
                where since <= :day order by code, since desc) l on l.code = g.code
            where coalesce(g.state, 'GONE') is distinct from l.state
              and (g.code is not null or rpad(left(l.code, 6), 12, '0') <> all(cast(:unmeasured as text[])))
            on conflict (code, since) do update set state = excluded.state
            """)
                .param("day", measured.day())
                .param("codes", codes(measured))
                .param("states", states(measured))
                .param("unmeasured", measured.unmeasured().toArray(String[]::new))
                .update();
    }

    private static String[] codes(MeasuredDay measured) {
        return measured.villages().stream().map(VillageState::code).toArray(String[]::new);
    }

    private static String[] states(MeasuredDay measured) {
        return measured.villages().stream().map(JdbcCoverageRecords::state).toArray(String[]::new);
    }

    private static String state(VillageState village) {
        var covered = village.covered();
        return covered == null ? "UNKNOWN" : covered ? "COVERED" : "BLIND";
    }

    private int keepGrounds(MeasuredDay measured) {
        var grounds = measured.grounds();
        return jdbc.sql("""
            insert into coverage_ground (county, since, points, covered)
            select g.county, :day, g.points, g.covered
            from unnest(:counties::text[], :points::int[], :covered::int[]) g (county, points, covered)
            left join (select distinct on (county) county, points, covered from coverage_ground
                where since <= :day order by county, since desc) l on l.county = g.county
            where (g.points, g.covered) is distinct from (l.points, l.covered)
            on conflict (county, since) do update set points = excluded.points, covered = excluded.covered
            """)
                .param("day", measured.day())
                .param("counties", grounds.stream().map(GroundState::county).toArray(String[]::new))
                .param("points", grounds.stream().map(GroundState::points).toArray(Integer[]::new))
                .param("covered", grounds.stream().map(GroundState::covered).toArray(Integer[]::new))
                .update();
    }

    @Override
    public @Nullable LocalDate last() {
        return jdbc.sql("select day from coverage_day order by day desc limit 1")
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** The days of which something is written down about an area. */
    private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {

        private boolean include(LocalDate day) {
            return first != null && last != null && !day.isBefore(first) && !day.isAfter(last);
        }
    }

    private Days days(String area) {
        var first = jdbc.sql("""
            select least(
                (select min(since) from coverage_village where code between :first and :last),
                (select min(since) from coverage_ground where county between :first and :last)) as day
            """)
                .param("first", area)
                .param("last", new AreaCode(area).last())
                .query((row, n) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single()
                .orElse(null);
        return new Days(first, last());
    }

    @Override
    public DayByDay history(String area, LocalDate from, LocalDate to) {
        var known = days(area);
        var moments = jdbc.sql(MOMENTS.formatted("""
            select cast(:from as date)
            union select since from coverage_village
            where code between :first and :last and since > :from and since <= :to
            union select since from coverage_ground
            where county between :first and :last and since > :from and since <= :to\
            """))
                .param("from", from)
                .param("to", to)
                .param("first", area)
                .param("last", new AreaCode(area).last())
                .query((row, n) -> moment(row, known))
                .list();
        return new DayByDay(known.first(), moments);
    }

    @Override
    public DayComparison compare(String area, LocalDate before, LocalDate after, @Nullable MeasuredDay now) {
        var known = days(area);
        var earlier = moment(area, before, known, now);
        var later = moment(area, after, known, now);
        return new DayComparison(
                known.first(),
                earlier,
                later,
                turns(area, before, later, List.of("BLIND", "UNKNOWN", "GONE"), "COVERED", now),
                turns(area, before, later, List.of("COVERED"), "BLIND", now));
    }

    private Moment moment(String area, LocalDate day, Days known, @Nullable MeasuredDay now) {
        if (now != null && now.day().equals(day)) {
            return now.moment();
        }
        return jdbc.sql(MOMENTS.formatted("select cast(:day as date)"))
                .param("day", day)
                .param("first", area)
                .param("last", new AreaCode(area).last())
                .query((row, n) -> moment(row, known))
                .single();
    }

    /** Who was in one of these states before and is in that one: who was not known to have a centre has not lost it. */
    private List<Turn> turns(
            String area,
            LocalDate before,
            Moment after,
            List<String> earlier,
            String state,
            @Nullable MeasuredDay now) {
        if (after.villages() == null || after.day().equals(before)) {
            return List.of();
        }
        var measured = now != null && now.day().equals(after.day()) ? now : null;
        return jdbc.sql("""
            select l.code, (select name from area_version v where v.code = l.code
                order by valid_from desc limit 1) as name
            from (%s) l
            join (select distinct on (code) code, state from coverage_village
                where code between :first and :last and since <= :before order by code, since desc) e
                on e.code = l.code
            where l.state = :state and e.state = any (:earlier) order by l.code
            """.formatted(measured == null ? WRITTEN : MEASURED))
                .param("first", area)
                .param("last", new AreaCode(area).last())
                .param("before", before)
                .param("after", after.day())
                .param("earlier", earlier.toArray(String[]::new))
                .param("state", state)
                .param("codes", measured == null ? new String[0] : codes(measured))
                .param("states", measured == null ? new String[0] : states(measured))
                .query((row, n) -> new Turn(row.getString("code"), row.getString("name")))
                .list();
    }

    /** Nothing of nothing and nothing written down are not the same: only the first is a share. */
    private static Moment moment(ResultSet row, Days known) throws SQLException {
        var day = row.getObject("day", LocalDate.class);
        if (!known.include(day)) {
            return new Moment(day, null, null);
        }
        return new Moment(
                day,
                new Share(row.getInt("total"), row.getInt("known"), row.getInt("covered")),
                new Share(row.getInt("points"), row.getInt("points"), row.getInt("ground")));
    }
}
