package org.changkai.booking.hall.jdbc;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.changkai.booking.hall.TurnAway;
import org.springframework.jdbc.core.simple.JdbcClient;

record PostgresExpected(JdbcClient jdbc) implements TurnAway.Expected {

    @Override
    public List<String> atClosedHalls(Collection<String> services, Duration closes, LocalDate date) {
        return jdbc.sql("""
            select a.reference from hall_day h join appointment a on a.centre_id = h.centre_id and a.date = h.date
            where h.date = :date and h.closed_at is not null and a.status = 'BOOKED' and not a.orphaned
                and h.closed_at <= a.start_at + make_interval(secs => :closes) and a.services[1] = any(:services)
            order by a.start_at limit 200
            """)
                .param("date", date)
                .param("closes", closes.toSeconds())
                .param("services", services.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
