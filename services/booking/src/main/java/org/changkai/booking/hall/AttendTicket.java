package org.changkai.booking.hall;

import java.time.Clock;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** A counter skips, recalls, serves or finishes a number. */
public final class AttendTicket {

    private final Tickets tickets;
    private final Appointments appointments;
    private final Decisions decisions;
    private final Clock clock;

    AttendTicket(Tickets tickets, Appointments appointments, Decisions decisions, Clock clock) {
        this.tickets = tickets;
        this.appointments = appointments;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Null if there is none. */
    public @Nullable Ticket find(UUID id) {
        return tickets.find(id);
    }

    public Outcome<Ticket> attend(Ticket seen, Ticket.Step step) {
        return decisions.decide(() -> {
            var now = clock.instant();
            var hall = tickets.lock(seen.centre(), seen.date());
            var ticket = tickets.find(seen.id());
            if (ticket == null) {
                return Outcome.refused(Refusal.unknown("ticket-unknown"));
            }
            var outcome = ticket.step(step, now);
            if (outcome instanceof Outcome.Done<Ticket> done) {
                tickets.update(done.value(), now);
                tickets.write(seen.centre(), seen.date(), hall);
                finish(done.value());
            }
            return outcome;
        });
    }

    private void finish(Ticket ticket) {
        var reference = ticket.appointment();
        var kept = ticket.status() == Ticket.Status.DONE && reference != null ? appointments.lock(reference) : null;
        if (kept != null && kept.appointment().status() == Status.CHECKED_IN) {
            appointments.update(kept.appointment().served(clock.instant()));
        }
    }
}
