package org.changkai.booking.hall.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.changkai.booking.hall.MarkMissed;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom another transaction has locked is left for the next time. */
record PostgresOverdue(JdbcClient jdbc) implements MarkMissed.Overdue {

    @Override
    public int missed(Collection<String> services, Duration closes, Instant startedBefore, Instant now) {
        return jdbc.sql("""
            update appointment a set changed_at = :now, status = case when exists (
                    select from hall_day h where h.centre_id = a.centre_id and h.date = a.date
                        and h.closed_at <= a.start_at + make_interval(secs => :closes))
                then 'UNSERVED' else 'NO_SHOW' end
            where reference in (
                select reference from appointment
                where status = 'BOOKED' and start_at <= :before and not orphaned
                    and services[1] = any(:services)
                for update skip locked)
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("closes", closes.toSeconds())
                .param("before", startedBefore.atOffset(ZoneOffset.UTC))
                .param("services", services.toArray(String[]::new))
                .update();
    }

    @Override
    public int displaced(Instant now) {
        return jdbc.sql("""
            update appointment set status = 'UNSERVED', changed_at = :now where reference in (
                select reference from appointment
                where status = 'BOOKED' and orphaned and replaced_by is null and start_at <= :now and end_at <= :now
                for update skip locked)
            """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    @Override
    public int kept(Collection<String> except, Instant now) {
        return jdbc.sql("""
            update appointment set status = 'SERVED', changed_at = :now where reference in (
                select reference from appointment
                where status = 'BOOKED' and end_at <= :now and start_at <= :now and not orphaned
                    and not services[1] = any(:except)
                for update skip locked)
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("except", except.toArray(String[]::new))
                .update();
    }

    @Override
    public int leftOver(LocalDate today, Instant now) {
        return jdbc.sql("""
            update appointment a set changed_at = :now, status = coalesce((
                select case when t.status in ('CALLED', 'SERVING', 'DONE') then 'SERVED'
                            when t.status = 'SKIPPED' then 'NO_SHOW' else 'UNSERVED' end
                from ticket t where t.appointment = a.reference and t.date = a.date
                order by t.taken_at desc limit 1), 'UNSERVED')
            where reference in (
                select reference from appointment where status = 'CHECKED_IN' and date < :today
                for update skip locked)
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("today", today)
                .update();
    }

    @Override
    public int attended(Collection<String> services, Instant now) {
        return jdbc.sql("""
            update appointment set status = 'SERVED', changed_at = :now where reference in (
                select reference from appointment
                where status = 'CHECKED_IN' and end_at <= :now and services[1] = any(:services)
                for update skip locked)
            """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("services", services.toArray(String[]::new))
                .update();
    }
}
