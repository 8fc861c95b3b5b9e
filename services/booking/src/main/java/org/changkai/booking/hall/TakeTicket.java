package org.changkai.booking.hall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/** A visitor takes a number at the door. */
public final class TakeTicket {

    private final Tickets tickets;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    TakeTicket(Tickets tickets, Decisions decisions, Supplier<BookingSettings> settings, Clock clock) {
        this.tickets = tickets;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A walk-in's number.
     *
     * @param priority whether the visitor is 60 or older, disabled, or comes with a small child
     * @param byStaff who may give numbers out at any hour
     * @param holder a client who may have only so many numbers that wait; null for who is not counted
     */
    public Outcome<Ticket> walkIn(
            PlannedCentre centre, String service, boolean priority, boolean byStaff, @Nullable UUID holder) {
        var now = clock.instant();
        var today = LocalDate.ofInstant(now, clock.getZone());
        if (centre.offered(service) == null) {
            return Outcome.refused(
                    Refusal.invalid("service-not-offered", "/service").with("service", service));
        }
        if (centre.isCalledNowhere(service)) {
            return Outcome.refused(
                    Refusal.invalid("no-number-for-service", "/service").with("service", service));
        }
        if (!byStaff && !isOpen(centre, today, LocalTime.ofInstant(now, clock.getZone()))) {
            return Outcome.refused(Refusal.invalid("hall-closed", null));
        }
        return decisions.decide(() -> {
            if (tickets.lock(centre.centre().id(), today).closed()) {
                return Outcome.refused(Refusal.conflict("hall-closing"));
            }
            var most = settings.get().limits().maxNumbers();
            if (holder != null && tickets.lockWaitingOf(holder, today) >= most) {
                return Outcome.refused(Refusal.conflict("too-many-numbers").with("most", most));
            }
            return Outcome.done(give(centre, today, service, priority, now, null, now, holder));
        });
    }

    /**
     * The number of an appointment that has checked in; the same one if asked again. Who comes for a room or a class waits for
     * no counter: that number is done as soon as it is given.
     */
    Outcome<Ticket> checkedIn(PlannedCentre centre, Appointment appointment) {
        return decisions.decide(() -> {
            var hall = tickets.lock(appointment.centre(), appointment.date());
            var given = tickets.ofAppointment(appointment.reference(), appointment.date());
            if (given != null) {
                return Outcome.done(given);
            }
            if (hall.closed()) {
                return Outcome.refused(Refusal.conflict("hall-closing"));
            }
            var now = clock.instant();
            var due = appointment.start().atZone(clock.getZone()).toInstant();
            var service = appointment.services().getFirst();
            return Outcome.done(
                    give(centre, appointment.date(), service, true, due, appointment.reference(), now, null));
        });
    }

    private Ticket give(
            PlannedCentre planned,
            LocalDate date,
            String service,
            boolean first,
            Instant due,
            @Nullable String appointment,
            Instant now,
            @Nullable UUID holder) {
        var centre = planned.centre().id();
        var hall = tickets.lock(centre, date);
        var number = hall.lastNumber() + 1;
        var ticket = new Ticket(
                UUID.randomUUID(),
                centre,
                date,
                String.format(Locale.ROOT, "%s%03d", first ? "Y" : "A", number),
                service,
                first,
                due,
                appointment,
                planned.isCalledNowhere(service) ? Ticket.Status.DONE : Ticket.Status.WAITING,
                null,
                now,
                null,
                null);
        tickets.add(ticket, holder);
        tickets.write(centre, date, hall.given(number));
        return ticket;
    }

    /** Until the last hours end; who comes in the break may wait. */
    private static boolean isOpen(PlannedCentre centre, LocalDate today, LocalTime now) {
        var minute = Span.minute(now);
        return centre.on(today).hours() instanceof Open open
                && open.spans().getFirst().from() - 30 <= minute
                && minute < open.spans().getLast().to();
    }
}
