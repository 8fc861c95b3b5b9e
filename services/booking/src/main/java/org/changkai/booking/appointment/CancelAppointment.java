package org.changkai.booking.appointment;

import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;

/** Gives a place back. */
public final class CancelAppointment {

    private final Appointments appointments;
    private final DayBooks books;
    private final AppointmentChanges changes;
    private final CancelLimit limit;
    private final Decisions decisions;
    private final Clock clock;

    CancelAppointment(
            Appointments appointments,
            DayBooks books,
            AppointmentChanges changes,
            CancelLimit limit,
            Decisions decisions,
            Clock clock) {
        this.appointments = appointments;
        this.books = books;
        this.changes = changes;
        this.limit = limit;
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
            var outcome = appointment.cancel(clock.instant(), clock.getZone(), byStaff ? null : limit.of(appointment));
            if (outcome instanceof Outcome.Done<Appointment>(var cancelled)) {
                appointments.update(cancelled);
                changes.cancelled(cancelled);
                if (book != null) {
                    book.free(appointment.owner());
                    books.replan(book);
                }
            }
            return outcome;
        });
    }

    /** Until when a service may be cancelled. */
    record CancelLimit(ServiceItems items, Supplier<BookingSettings> settings) {

        java.time.Duration of(Appointment appointment) {
            var item = items.byCode(appointment.services().getFirst());
            var own =
                    item == null || item.limits() == null ? null : item.limits().cancelUntil();
            return own == null ? settings.get().limits().cancelUntil() : own;
        }
    }
}
