package org.changkai.booking.hall.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.changkai.booking.hall.Ticket;
import org.changkai.booking.hall.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

final class PostgresTickets implements Tickets {

    private static final String SELECT = """
        select id, centre_id, date, number, service, first, due_at, appointment, status, counter, taken_at, called_at,
               for_counter
        from ticket
        """;

    private final JdbcClient jdbc;

    PostgresTickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Hall lock(String centre, LocalDate date) {
        jdbc.sql("insert into hall_day (centre_id, date) values (?, ?) on conflict do nothing")
                .params(centre, date)
                .update();
        return jdbc.sql("select last_number, first_in_a_row, closed_at is not null from hall_day where centre_id = ?"
                        + " and date = ? for update")
                .params(centre, date)
                .query((row, n) -> new Hall(row.getInt(1), row.getInt(2), row.getBoolean(3)))
                .single();
    }

    @Override
    public void write(String centre, LocalDate date, Hall hall) {
        jdbc.sql("""
            update hall_day set last_number = ?, first_in_a_row = ?, version = version + 1
            where centre_id = ? and date = ?
            """)
                .params(hall.lastNumber(), hall.firstInARow(), centre, date)
                .update();
    }

    @Override
    public void close(String centre, LocalDate date, @Nullable Instant closedAt) {
        jdbc.sql("update hall_day set closed_at = ?, version = version + 1 where centre_id = ? and date = ?")
                .param(closedAt == null ? null : utc(closedAt))
                .param(centre)
                .param(date)
                .update();
    }

    @Override
    public @Nullable Instant closedAt(String centre, LocalDate date) {
        return jdbc.sql("select closed_at from hall_day where centre_id = ? and date = ? and closed_at is not null")
                .params(centre, date)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    @Override
    public void add(Ticket ticket, @Nullable UUID holder) {
        jdbc.sql("""
            insert into ticket (id, centre_id, date, number, service, first, due_at, appointment, status, taken_at,
                holder)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
                .param(ticket.id())
                .param(ticket.centre())
                .param(ticket.date())
                .param(ticket.number())
                .param(ticket.service())
                .param(ticket.first())
                .param(utc(ticket.dueAt()))
                .param(ticket.appointment())
                .param(ticket.status().name())
                .param(utc(ticket.takenAt()))
                .param(holder)
                .update();
    }

    @Override
    public int lockWaitingOf(UUID holder, LocalDate date) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(holder.getLeastSignificantBits())
                .query(row -> {});
        return jdbc.sql("select count(*) from ticket where holder = ? and date = ? and status = 'WAITING'")
                .params(holder, date)
                .query(Integer.class)
                .single();
    }

    @Override
    public int firstInARow(String centre, LocalDate date) {
        return jdbc.sql("select first_in_a_row from hall_day where centre_id = ? and date = ?")
                .params(centre, date)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void update(Ticket ticket, Instant now) {
        var called = ticket.calledAt();
        jdbc.sql("""
            update ticket set status = :status, counter = :counter, called_at = :called,
                service = :service, first = :first, due_at = :due, for_counter = :only,
                holder = case when :status = 'WAITING' then holder end,
                served_at = case when :status = 'SERVING' then :now else served_at end,
                finished_at = case when :status = 'DONE' then :now else finished_at end
            where id = :id
            """)
                .param("status", ticket.status().name())
                .param("counter", ticket.counter())
                .param("called", called == null ? null : utc(called))
                .param("service", ticket.service())
                .param("first", ticket.first())
                .param("due", utc(ticket.dueAt()))
                .param("only", ticket.forCounter())
                .param("now", utc(now))
                .param("id", ticket.id())
                .update();
    }

    @Override
    public @Nullable Ticket find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(PostgresTickets::ticket)
                .optional()
                .orElse(null);
    }

    @Override
    public @Nullable Ticket ofAppointment(String reference, LocalDate date) {
        return jdbc.sql(SELECT + "where appointment = ? and date = ? and status <> 'SENT_HOME' limit 1")
                .params(reference, date)
                .query(PostgresTickets::ticket)
                .optional()
                .orElse(null);
    }

    @Override
    public List<Ticket> waiting(String centre, LocalDate date, Collection<String> services, @Nullable Integer counter) {
        return jdbc.sql(SELECT + """
            where centre_id = :centre and date = :date and status = 'WAITING'
                and (service = any(:services) and (for_counter is null or cast(:counter as int) is null)
                    or for_counter = cast(:counter as int))
            order by due_at, number
            """)
                .param("centre", centre)
                .param("date", date)
                .param("services", services.toArray(String[]::new))
                .param("counter", counter)
                .query(PostgresTickets::ticket)
                .list();
    }

    @Override
    public List<Ticket> unfinished(String centre, LocalDate date) {
        return jdbc.sql(SELECT + """
            where centre_id = ? and date = ? and status in ('WAITING', 'CALLED', 'SKIPPED', 'SERVING')
            order by due_at, number limit 1000
            """)
                .params(centre, date)
                .query(PostgresTickets::ticket)
                .list();
    }

    @Override
    public @Nullable Ticket at(String centre, LocalDate date, int counter) {
        return jdbc.sql(SELECT + "where centre_id = ? and date = ? and status in ('CALLED', 'SERVING') and counter = ?")
                .params(centre, date, counter)
                .query(PostgresTickets::ticket)
                .optional()
                .orElse(null);
    }

    @Override
    public List<Ticket> called(String centre, LocalDate date, int limit) {
        return jdbc.sql(SELECT + """
            where centre_id = ? and date = ? and status in ('CALLED', 'SERVING', 'SKIPPED')
            order by called_at desc limit ?
            """)
                .params(centre, date, limit)
                .query(PostgresTickets::ticket)
                .list();
    }

    @Override
    public long version(String centre, LocalDate date) {
        return jdbc.sql("select version from hall_day where centre_id = ? and date = ?")
                .params(centre, date)
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElse(0L);
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        var called = row.getObject("called_at", OffsetDateTime.class);
        return new Ticket(
                row.getObject("id", UUID.class),
                row.getString("centre_id"),
                row.getObject("date", LocalDate.class),
                row.getString("number"),
                row.getString("service"),
                row.getBoolean("first"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("appointment"),
                Ticket.Status.valueOf(row.getString("status")),
                row.getObject("counter", Integer.class),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                called == null ? null : called.toInstant(),
                row.getObject("for_counter", Integer.class));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
