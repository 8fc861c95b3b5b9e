package org.changkai.booking.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;

/**
 * A hall closes while people still wait: no more numbers are given out. Who waits is served all the same, or sent home:
 * then who came with an appointment is told to book a new time, and it counts neither as missed nor as cancelled.
 */
public final class CloseHall {

    private final Tickets tickets;
    private final Appointments appointments;
    private final HallNotices notices;
    private final Decisions decisions;
    private final Clock clock;

    CloseHall(Tickets tickets, Appointments appointments, HallNotices notices, Decisions decisions, Clock clock) {
        this.tickets = tickets;
        this.appointments = appointments;
        this.notices = notices;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Tells who was sent home; runs in the transaction of the closing. */
    @FunctionalInterface
    public interface HallNotices {

        void sentHome(Ticket ticket, Appointment appointment);
    }

    /** Twice is as good as once; the tickets that were sent home now. */
    public Outcome<List<Ticket>> close(String centre, boolean sendHome) {
        return decisions.decide(() -> {
            var now = clock.instant();
            var today = LocalDate.ofInstant(now, clock.getZone());
            if (!tickets.lock(centre, today).closed()) {
                tickets.close(centre, today, now);
            }
            return Outcome.done(sendHome ? sendHome(centre, today) : List.of());
        });
    }

    /** Numbers are given out again. */
    public Outcome<Boolean> open(String centre) {
        return decisions.decide(() -> {
            var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
            tickets.lock(centre, today);
            tickets.close(centre, today, null);
            return Outcome.done(true);
        });
    }

    private List<Ticket> sendHome(String centre, LocalDate today) {
        var now = clock.instant();
        var sent = new ArrayList<Ticket>();
        for (var ticket : tickets.unfinished(centre, today)) {
            if (ticket.sentHome() instanceof Outcome.Done<Ticket>(var gone)) {
                tickets.update(gone, now);
                tell(gone);
                sent.add(gone);
            }
        }
        return sent;
    }

    private void tell(Ticket ticket) {
        var reference = ticket.appointment();
        var kept = reference == null ? null : appointments.lock(reference);
        if (kept != null && kept.appointment().status() == Status.CHECKED_IN) {
            appointments.update(kept.appointment().unserved(clock.instant()));
            notices.sentHome(ticket, kept.appointment());
        }
    }
}
