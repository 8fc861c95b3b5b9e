package org.changkai.booking.numbers.jdbc;

import java.util.List;
import org.changkai.booking.numbers.Figures;
import org.changkai.booking.numbers.ReadNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One pass over the visits of a period, each service of a visit for itself where services are asked for, and one over the
 * numbers.
 */
record PostgresFigures(JdbcClient jdbc) implements Figures {

    private static final String SQL = """
        with scope as (
            select stem, digits from unnest(cast(:stems as text[]), cast(:digits as int[])) as one(stem, digits)
        ), visits as (
            select case :by when 'SERVICE' then s.service when 'CENTRE' then a.centre_id
                       when 'AREA' then rpad(left(c.area_code, scope.digits), 12, '0')
                       when 'DAY' then a.date::text else 'all' end as key,
                   count(*) as booked,
                   count(*) filter (where a.status = 'SERVED') as served,
                   count(*) filter (where a.status = 'NO_SHOW') as missed,
                   count(*) filter (where a.status = 'CANCELLED') as cancelled,
                   count(*) filter (where a.status = 'UNSERVED') as unserved,
                   coalesce(sum(s.minutes) filter (where a.status <> 'CANCELLED'), 0) as minutes
            from appointment a join centre c on c.id = a.centre_id
                join scope on starts_with(c.area_code, scope.stem)
                cross join lateral (
                    select case :by when 'SERVICE' then t.service else a.services[1] end as service,
                           sum(t.end_minute - t.start_minute) filter (where t.service = any(:measured)) as minutes
                    from (select one.service, coalesce(t.start_minute, 0) as start_minute,
                                 coalesce(t.end_minute, 0) as end_minute
                          from unnest(a.services) as one(service)
                          left join taken t on t.owner = a.owner and t.service = one.service) t
                    group by 1) s
            where a.date between :from and :to
                and (cast(:centre as text) is null or a.centre_id = :centre)
            group by 1
        ), numbers as (
            select case :by when 'SERVICE' then t.service when 'CENTRE' then t.centre_id
                       when 'AREA' then rpad(left(c.area_code, scope.digits), 12, '0')
                       when 'DAY' then t.date::text else 'all' end as key,
                   count(*) filter (where t.appointment is null) as walk_ins,
                   count(*) filter (where t.called_at is not null) as called,
                   avg(greatest(0, extract(epoch from t.called_at - greatest(t.taken_at, t.due_at)) / 60))
                       filter (where t.called_at is not null) as average_wait,
                   max(greatest(0, extract(epoch from t.called_at - greatest(t.taken_at, t.due_at)) / 60))
                       filter (where t.called_at is not null) as longest_wait
            from ticket t join centre c on c.id = t.centre_id
                join scope on starts_with(c.area_code, scope.stem)
            where t.date between :from and :to
                and (cast(:centre as text) is null or t.centre_id = :centre)
            group by 1
        )
        select coalesce(v.key, n.key) as key, coalesce(booked, 0), coalesce(served, 0), coalesce(missed, 0),
               coalesce(cancelled, 0), coalesce(unserved, 0), coalesce(walk_ins, 0), coalesce(called, 0),
               coalesce(average_wait, 0), coalesce(longest_wait, 0), coalesce(minutes, 0)
        from visits v full join numbers n on n.key = v.key order by 1
        """;

    @Override
    public List<Line> read(Scope scope, By by, List<String> measured) {
        return jdbc.sql(SQL)
                .param("by", by.name())
                .param("stems", stems(scope))
                .param(
                        "digits",
                        scope.stems().stream().map(ReadNumbers::digitsBelow).toArray(Integer[]::new))
                .param("measured", measured.toArray(String[]::new))
                .param("from", scope.from())
                .param("to", scope.to())
                .param("centre", scope.centre())
                .query((row, n) -> new Line(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        tenths(row.getDouble(9)),
                        tenths(row.getDouble(10)),
                        row.getLong(11)))
                .list();
    }

    @Override
    public List<CentreArea> centres(Scope scope) {
        return jdbc.sql("""
            select id, area_code from centre where not removed
                and exists (select from unnest(cast(:stems as text[])) stem where starts_with(area_code, stem))
                and (cast(:centre as text) is null or id = :centre)
            """)
                .param("stems", stems(scope))
                .param("centre", scope.centre())
                .query((row, n) -> new CentreArea(row.getString(1), row.getString(2)))
                .list();
    }

    private static String[] stems(Scope scope) {
        return scope.stems().toArray(String[]::new);
    }

    private static double tenths(double minutes) {
        return Math.round(minutes * 10) / 10.0;
    }
}
