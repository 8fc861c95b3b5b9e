package org.changkai.booking.calendar.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.changkai.booking.calendar.NationalDay;
import org.changkai.booking.calendar.NationalYear;
import org.changkai.booking.calendar.NationalYears;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

final class PostgresNationalYears implements NationalYears {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PostgresNationalYears(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<NationalYear> all() {
        return jdbc.sql("select year, published, days from national_year order by year")
                .query((row, n) -> new NationalYear(
                        row.getInt(1),
                        row.getBoolean(2),
                        List.of(json.readValue(row.getString(3), NationalDay[].class))))
                .list();
    }

    @Override
    public long edition() {
        return jdbc.sql("select coalesce(sum(revision), 0) from national_year")
                .query(Long.class)
                .single();
    }

    @Override
    public long revision(int year) {
        return jdbc.sql("select coalesce(max(revision), 0) from national_year where year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    @Override
    public void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('national years', 0))")
                .query(row -> {});
    }

    @Override
    public void put(NationalYear year, long revision, String account, Instant now) {
        jdbc.sql("""
                        insert into national_year (year, revision, published, days, set_by, set_at)
                        values (?, ?, ?, cast(? as jsonb), ?, ?)
                        on conflict (year) do update set revision = excluded.revision,
                            published = excluded.published, days = excluded.days, set_by = excluded.set_by,
                            set_at = excluded.set_at
                        """)
                .params(
                        year.year(),
                        revision,
                        year.published(),
                        json.writeValueAsString(year.days()),
                        account,
                        now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
