package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.stream.Stream;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.Days.Place;
import org.changkai.booking.hold.Held;
import org.changkai.booking.hold.HoldPlace;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;

/** An appointment that its centre has displaced, or from which people were sent home, is given the time that was chosen for it, in one step. */
public final class AcceptNewTime {

    private final NewTimes times;
    private final HoldPlace hold;
    private final RescheduleAppointment reschedule;
    private final DayBooks books;
    private final Decisions decisions;
    private final Clock clock;

    AcceptNewTime(
            NewTimes times,
            HoldPlace hold,
            RescheduleAppointment reschedule,
            DayBooks books,
            Decisions decisions,
            Clock clock) {
        this.times = times;
        this.hold = hold;
        this.reschedule = reschedule;
        this.books = books;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * What was chosen.
     *
     * @param centre the appointment's own, or another
     * @param byStaff whether staff have chosen it who may use what is kept for them at that centre
     */
    public record Chosen(String centre, LocalDateTime start, boolean byStaff) {}

    /**
     * What is refused leaves the appointment as it is and takes nothing.
     *
     * @param byStaff whether staff have opened it, whom a person's limits do not bind
     */
    public Outcome<Appointment> accept(Appointment opened, Chosen chosen, boolean byStaff) {
        if (opened.asDisplaced(clock.instant(), clock.getZone(), byStaff)
                instanceof Outcome.Refused<Appointment> refused) {
            return refused;
        }
        var area = times.area(opened);
        if (!times.goesTo(chosen.centre(), area)) {
            return Outcome.refused(Refusal.invalid("outside-home-visit-area", "/centre"));
        }
        return decisions.decide(() -> {
            // both days in the order that everybody keeps, before the hold and the move lock them again
            Stream.of(
                            new Place(opened.centre(), opened.date()),
                            new Place(chosen.centre(), chosen.start().toLocalDate()))
                    .distinct()
                    .sorted(Comparator.comparing(Place::date).thenComparing(Place::centre))
                    .forEachOrdered(day -> books.open(day.centre(), day.date()));
            return switch (hold.hold(chosen.centre(), opened.services(), chosen.start(), area, chosen.byStaff())) {
                case Outcome.Refused<Held>(var refusal) -> Outcome.refused(refusal);
                case Outcome.Done<Held>(var held) -> reschedule.reschedule(opened, held.id(), byStaff);
            };
        });
    }
}
