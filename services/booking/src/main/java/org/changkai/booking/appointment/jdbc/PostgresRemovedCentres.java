package org.changkai.booking.appointment.jdbc;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.changkai.booking.appointment.RemovedCentres;
import org.springframework.jdbc.core.simple.JdbcClient;

record PostgresRemovedCentres(JdbcClient jdbc) implements RemovedCentres {

    @Override
    public List<RemovedCentre> withWorkAt(Instant now, LocalDate today) {
        return jdbc.sql("""
            with displaced as (
                select centre_id, count(*) visits from appointment
                where date >= ? and orphaned and status = 'BOOKED' group by centre_id),
            dead as (
                select centre_id, count(*) messages from given_up(?) group by centre_id)
            select c.id, c.name, c.area_code, coalesce(c.address, ''), coalesce(visits, 0), coalesce(messages, 0)
            from centre c left join displaced on displaced.centre_id = c.id left join dead on dead.centre_id = c.id
            where c.removed and (visits > 0 or messages > 0)
            order by c.name, c.id
            """)
                .params(today, now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RemovedCentre(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        row.getInt(6)))
                .list();
    }
}
