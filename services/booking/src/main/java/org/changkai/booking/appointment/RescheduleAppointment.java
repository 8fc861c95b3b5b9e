package org.changkai.booking.appointment;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.UUID;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.Days;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** Moves an appointment to a held place: the new one is taken and the old one freed, or nothing changes. */
public final class RescheduleAppointment {

    private final Appointments appointments;
    private final Days days;
    private final DayBooks books;
    private final Credentials credentials;
    private final AppointmentChanges changes;
    private final PersonLimits limits;
    private final Decisions decisions;
    private final Clock clock;

    RescheduleAppointment(
            Appointments appointments,
            Days days,
            DayBooks books,
            Credentials credentials,
            AppointmentChanges changes,
            PersonLimits limits,
            Decisions decisions,
            Clock clock) {
        this.appointments = appointments;
        this.days = days;
        this.books = books;
        this.credentials = credentials;
        this.changes = changes;
        this.limits = limits;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Moves what the caller has opened before. */
    public Outcome<Appointment> reschedule(Appointment opened, UUID hold, boolean byStaff) {
        return decisions.decide(() -> {
            var place = days.placeOf(hold);
            if (place == null) {
                return Outcome.refused(MissingHold.refusal(appointments, hold, clock.instant()));
            }
            var old = openBoth(opened, place);
            var appointment = Objects.requireNonNull(appointments.lock(opened.reference()))
                    .appointment();
            if (!appointment.owner().equals(opened.owner())) {
                return Outcome.refused(Refusal.conflict("changed-meanwhile"));
            }
            var owned = days.lockOwned(hold);
            if (owned == null || owned.taken().getFirst().expiresAt() == null) {
                return Outcome.refused(MissingHold.refusal(appointments, hold, clock.instant()));
            }
            var held = owned.taken();
            var services = held.stream().map(one -> one.visit().service()).toList();
            if (!new HashSet<>(services).equals(new HashSet<>(appointment.services()))) {
                return Outcome.refused(Refusal.invalid("hold-for-other-service", "/hold"));
            }
            var centre = books.centreOf(owned);
            if (centre == null || owned.outside()) {
                return Outcome.refused(Refusal.conflict("hold-overtaken"));
            }
            if (isElsewhere(appointment, owned.area())) {
                return Outcome.refused(Refusal.invalid("hold-for-other-area", "/hold"));
            }
            var again = byStaff ? null : bookedAgain(appointment, centre, place.date());
            if (again != null) {
                return Outcome.refused(again);
            }
            var outcome = appointment.moveTo(
                    hold,
                    place.centre(),
                    place.date().atTime(Span.time(held.getFirst().start())),
                    BookAppointment.end(place, held.getLast()),
                    clock.instant(),
                    clock.getZone(),
                    byStaff ? null : cancelUntil(old, appointment));
            if (outcome instanceof Outcome.Done<Appointment>(var moved)) {
                days.keep(hold);
                appointments.update(moved);
                changes.rescheduled(moved);
                if (old != null) {
                    old.free(appointment.owner());
                    books.replan(old);
                }
            }
            return outcome;
        });
    }

    /** Locks both days in the order that everybody keeps; gives the old one. */
    private @Nullable DayBook openBoth(Appointment opened, Days.Place place) {
        var same = opened.centre().equals(place.centre()) && opened.date().equals(place.date());
        if (same) {
            return books.open(opened.centre(), opened.date());
        }
        if (isFirst(opened.centre(), opened.date(), place)) {
            var old = books.open(opened.centre(), opened.date());
            books.open(place.centre(), place.date());
            return old;
        }
        books.open(place.centre(), place.date());
        return books.open(opened.centre(), opened.date());
    }

    private static boolean isFirst(String centre, LocalDate date, Days.Place other) {
        return date.equals(other.date()) ? centre.compareTo(other.centre()) < 0 : date.isBefore(other.date());
    }

    /** A visit is moved in time; another address is another visit, whose area is looked at anew. */
    private boolean isElsewhere(Appointment appointment, @Nullable String area) {
        var contact = area == null ? null : appointments.contact(appointment.reference());
        return contact != null && contact.area() != null && !contact.area().equals(area);
    }

    private @Nullable Refusal bookedAgain(Appointment appointment, PlannedCentre centre, LocalDate date) {
        var contact = appointments.contact(appointment.reference());
        return contact == null
                ? null
                : limits.brokenByMoving(
                        centre, appointment.services(), date, credentials.personKeys(contact), appointment.reference());
    }

    /** Of a centre that is gone one may go at any time. */
    private Duration cancelUntil(@Nullable DayBook old, Appointment appointment) {
        return old == null ? Duration.ZERO : limits.cancelUntil(old.centre(), appointment.services());
    }
}
