package org.changkai.booking.appointment.jdbc;

import java.time.LocalDate;
import java.util.List;
import org.changkai.booking.appointment.RemovedCentres;
import org.springframework.jdbc.core.simple.JdbcClient;

record PostgresRemovedCentres(JdbcClient jdbc) implements RemovedCentres {

    @Override
    public List<RemovedCentre> withVisitsFrom(LocalDate date) {
        return jdbc.sql("""
            select c.id, c.name, c.area_code, coalesce(c.address, ''), count(*)
            from appointment a join centre c on c.id = a.centre_id
            where a.date >= ? and a.orphaned and a.status = 'BOOKED' and c.removed
            group by c.id order by c.name, c.id
            """)
                .param(date)
                .query((row, n) -> new RemovedCentre(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getInt(5)))
                .list();
    }
}
