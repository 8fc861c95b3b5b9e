package org.changkai.search.demand.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.changkai.search.demand.DemandKind;
import org.changkai.search.demand.Demands;
import org.springframework.jdbc.core.simple.JdbcClient;

final class JdbcDemands implements Demands {

    private final JdbcClient jdbc;

    JdbcDemands(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(DemandKind kind, String question, LocalDate day, int times, int worstMillis) {
        jdbc.sql("""
            insert into demand (kind, question, day, times, worst_millis) values (?, ?, ?, ?, ?)
            on conflict (kind, question, day) do update set
                times = demand.times + excluded.times,
                worst_millis = greatest(demand.worst_millis, excluded.worst_millis)
            """).params(kind.name(), question, day, times, worstMillis).update();
    }

    @Override
    public List<Demand> since(DemandKind kind, LocalDate first, int limit) {
        return jdbc.sql("""
            select question, sum(times) as times, max(worst_millis) as worst from demand
            where kind = ? and day >= ? group by question order by times desc, question limit ?
            """)
                .params(kind.name(), first, limit)
                .query((row, number) ->
                        new Demand(kind, row.getString("question"), row.getLong("times"), row.getInt("worst")))
                .list();
    }

    @Override
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from demand where day < ?").param(day).update();
    }
}
