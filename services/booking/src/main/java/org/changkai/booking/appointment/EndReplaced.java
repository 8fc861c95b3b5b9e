package org.changkai.booking.appointment;

import java.time.Clock;
import java.util.List;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends displaced visits for which their people have booked others: else they would wait for new times that nobody needs, and
 * take the old ones again as soon as there is room. It comes after the booking, whose locks come later in the order than a day's;
 * every replica may do it.
 */
final class EndReplaced {

    private static final Logger log = LoggerFactory.getLogger(EndReplaced.class);
    private static final Refusal OVER = Refusal.conflict("appointment-over");

    private final Appointments appointments;
    private final Replacements replacements;
    private final DayBooks books;
    private final AppointmentChanges changes;
    private final Decisions decisions;
    private final Clock clock;

    EndReplaced(
            Appointments appointments,
            Replacements replacements,
            DayBooks books,
            AppointmentChanges changes,
            Decisions decisions,
            Clock clock) {
        this.appointments = appointments;
        this.replacements = replacements;
        this.books = books;
        this.changes = changes;
        this.decisions = decisions;
        this.clock = clock;
    }

    void end() {
        try {
            for (var reference : replacements.toEnd(clock.instant())) {
                var seen = appointments.find(reference);
                if (seen != null) {
                    var _ = decisions.decide(() -> end(seen.appointment()));
                }
            }
        } catch (RuntimeException failed) {
            log.warn("Displaced visits that were replaced are not ended for the moment: {}", failed.toString());
        }
    }

    /**
     * What has got a place or a new time meanwhile is the person's own affair again; and what stands for it must still stand, or
     * the person would have nothing. That is only read: who cancels it at this very moment does so after this end.
     */
    private Outcome<Appointment> end(Appointment seen) {
        var day = books.open(seen.centre(), seen.date());
        var kept = appointments.lock(seen.reference());
        if (kept == null || !kept.appointment().equals(seen) || !seen.orphaned()) {
            return Outcome.refused(OVER);
        }
        var by = replacements.of(List.of(seen.reference())).get(seen.reference());
        if (by == null) {
            return Outcome.refused(OVER);
        }
        var instead = appointments.find(by);
        if (instead == null || instead.appointment().status() == Status.CANCELLED) {
            replacements.release(seen.reference());
            return Outcome.done(seen);
        }
        var outcome = seen.cancel(clock.instant(), clock.getZone(), null);
        if (outcome instanceof Outcome.Done<Appointment>(var ended)) {
            appointments.update(ended);
            appointments.excuse(ended.reference());
            changes.replaced(ended);
            if (day != null) {
                day.free(seen.owner());
                books.replan(day);
            }
        }
        return outcome;
    }
}
