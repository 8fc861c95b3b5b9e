package org.changkai.booking.appointment;

import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.hold.Held;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;

/** An appointment that its centre has displaced, or from which people were sent home, is given the time that was chosen for it, in one step. */
public final class AcceptNewTime {

    private final HoldPlace hold;
    private final RescheduleAppointment reschedule;
    private final DayBooks books;
    private final Decisions decisions;

    AcceptNewTime(HoldPlace hold, RescheduleAppointment reschedule, DayBooks books, Decisions decisions) {
        this.hold = hold;
        this.reschedule = reschedule;
        this.books = books;
        this.decisions = decisions;
    }

    /** At the same centre; what is refused leaves the appointment as it is and takes nothing. */
    public Outcome<Appointment> accept(Appointment opened, LocalDateTime start, boolean byStaff) {
        if (!opened.isDisplaced()) {
            return Outcome.refused(Refusal.conflict("not-displaced"));
        }
        return decisions.decide(() -> {
            // both days in the order that everybody keeps, before the hold and the move lock them again
            var dates = Stream.of(opened.date(), start.toLocalDate())
                    .distinct()
                    .sorted()
                    .toList();
            dates.forEach(date -> books.open(opened.centre(), date));
            return switch (hold.hold(opened.centre(), opened.services(), start, byStaff)) {
                case Outcome.Refused<Held>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Held>(var held) -> reschedule.reschedule(opened, held.id(), byStaff);
            };
        });
    }
}
