package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;

/** Gives a place back. */
public final class CancelAppointment {

    private final Appointments appointments;
    private final DayBooks books;
    private final AppointmentChanges changes;
    private final PersonLimits limits;
    private final Decisions decisions;
    private final Clock clock;

    CancelAppointment(
            Appointments appointments,
            DayBooks books,
            AppointmentChanges changes,
            PersonLimits limits,
            Decisions decisions,
            Clock clock) {
        this.appointments = appointments;
        this.books = books;
        this.changes = changes;
        this.limits = limits;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Cancels what the caller has opened before; staff may do so at any time before its end. */
    public Outcome<Appointment> cancel(Appointment opened, boolean byStaff) {
        return decisions.decide(() -> {
            var book = books.open(opened.centre(), opened.date());
            var kept = Objects.requireNonNull(appointments.lock(opened.reference()));
            var appointment = kept.appointment();
            if (!appointment.owner().equals(opened.owner())) {
                return Outcome.refused(Refusal.conflict("changed-meanwhile"));
            }
            var until = book == null ? Duration.ZERO : limits.cancelUntil(book.centre(), appointment.services());
            var outcome = appointment.cancel(clock.instant(), clock.getZone(), byStaff ? null : until);
            if (outcome instanceof Outcome.Done<Appointment>(var cancelled)) {
                appointments.update(cancelled);
                if (byStaff || appointment.orphaned()) {
                    appointments.excuse(cancelled.reference());
                }
                changes.cancelled(cancelled);
                if (book != null) {
                    book.free(appointment.owner());
                    books.replan(book);
                }
            }
            return outcome;
        });
    }
}
