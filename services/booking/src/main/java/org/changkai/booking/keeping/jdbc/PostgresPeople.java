package org.changkai.booking.keeping.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.changkai.booking.keeping.ForgetPeople.People;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresPeople implements People {

    private final JdbcClient jdbc;

    PostgresPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int forgetBefore(Instant end) {
        var before = end.atOffset(ZoneOffset.UTC);
        // what was never sent goes as well, and so do those who waited and got nothing
        jdbc.sql("update message set content = null where made_at < ? and content is not null and state <> 'WAITING'")
                .param(before)
                .update();
        jdbc.sql("""
            update waitlist_entry set contact = null, phone_hash = null, person_hash = null
            where last_date < cast(? as timestamptz)::date and contact is not null
            """).param(before).update();
        return jdbc.sql("""
            update appointment set contact = null, person_hash = null, phone_hash = case
                when status in ('NO_SHOW', 'BOOKED', 'CANCELLED') and not (orphaned or excused) then phone_hash end
            where end_at < ? and contact is not null
            """).param(before).update();
    }

    @Override
    public void forgetDaysBefore(LocalDate day) {
        jdbc.sql("update ticket set holder = null where holder is not null and date < ?")
                .param(day)
                .update();
        jdbc.sql("update taken set area = null where area is not null and date < ?")
                .param(day)
                .update();
    }

    @Override
    public void forgetLapsesBefore(Instant end) {
        var before = end.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
            update appointment set phone_hash = null
            where contact is null and phone_hash is not null and end_at < ? and changed_at < ?
            """).params(before, before).update();
    }

    @Override
    public Duration longestMemoryOfCentres() {
        return Duration.ofDays(jdbc.sql("""
            select coalesce(max((pause ->> 'withinDays')::int + (pause ->> 'pauseDays')::int), 0)
            from centre, unnest(array['$.**.noShows', '$.**.cancellations']::jsonpath[]) path,
                jsonb_path_query(limits, path) pause
            where jsonb_typeof(pause) = 'object'
            """).query(Long.class).single());
    }
}
