package org.changkai.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.booking.appointment.Appointment.Status;
import org.changkai.booking.appointment.Appointments.Earlier;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.limit.Scope;

/**
 * What was booked before with one phone, as the limits count it: cancelled visits, those that are over and those that the
 * centre has displaced are not open.
 *
 * @param items to tell visits for which nobody checks in, at home or by telephone
 */
record History(List<Earlier> earlier, Instant now, ServiceItems items) {

    long open(Scope scope) {
        return within(scope).filter(this::isOpen).count();
    }

    /** Open ones of the same visitor. */
    long openOn(LocalDate date, Scope scope) {
        return within(scope)
                .filter(one -> isOpen(one) && one.samePerson() && one.date().equals(date))
                .count();
    }

    /** When visits ended that were not kept. */
    List<Instant> missed(Scope scope) {
        return within(scope).filter(this::isMissed).map(Earlier::end).toList();
    }

    /** When visits were cancelled by the person. */
    List<Instant> cancelled(Scope scope) {
        return within(scope)
                .filter(one -> one.status() == Status.CANCELLED && !one.excused())
                .map(Earlier::changedAt)
                .toList();
    }

    /**
     * The visitor's own displaced visits for which one with these services can stand, the nearest to a date first. Who has not named
     * a visitor counts as the same one whatever the name.
     */
    List<Earlier> displaced(List<String> services, LocalDate date) {
        return earlier.stream()
                .filter(one -> one.displaced() && one.samePerson() && one.end().isAfter(now))
                .filter(one -> services.containsAll(one.services()))
                .sorted(Comparator.<Earlier>comparingLong(one -> Math.abs(ChronoUnit.DAYS.between(date, one.date())))
                        .thenComparing(Earlier::end)
                        .thenComparing(Earlier::reference))
                .toList();
    }

    private Stream<Earlier> within(Scope scope) {
        return earlier.stream().filter(one -> scope.covers(one.centre(), one.services()));
    }

    private boolean isOpen(Earlier one) {
        return one.status().takesPlace() && !one.displaced() && one.end().isAfter(now);
    }

    /** Said so by staff, or over without anybody having checked in. */
    private boolean isMissed(Earlier one) {
        return switch (one.status()) {
            case NO_SHOW -> true;
            case BOOKED ->
                !one.end().isAfter(now)
                        && !one.excused()
                        && one.services().stream().anyMatch(this::checksIn);
            case CHECKED_IN, SERVED, UNSERVED, CANCELLED -> false;
        };
    }

    private boolean checksIn(String service) {
        var item = items.byCode(service);
        return item == null || item.kind().isAtTheDoor();
    }
}
