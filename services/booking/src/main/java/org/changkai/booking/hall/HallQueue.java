package org.changkai.booking.hall;

import java.time.LocalDate;
import java.util.UUID;
import org.changkai.booking.appointment.Appointment;
import org.changkai.booking.appointment.Queue;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** The numbers of the hall, for who checks in with an appointment, wherever that is done. */
final class HallQueue implements Queue {

    private final PlannedCentres centres;
    private final TakeTicket take;
    private final Tickets tickets;
    private final ReadHall read;

    HallQueue(PlannedCentres centres, TakeTicket take, Tickets tickets, ReadHall read) {
        this.centres = centres;
        this.take = take;
        this.tickets = tickets;
        this.read = read;
    }

    @Override
    public void lock(Appointment appointment) {
        tickets.lock(appointment.centre(), appointment.date());
    }

    @Override
    public Outcome<UUID> join(Appointment appointment) {
        var centre = centres.now(appointment.centre());
        return centre == null
                ? Outcome.refused(Refusal.unknown("centre-unknown"))
                : take.checkedIn(centre, appointment).map(Ticket::id);
    }

    @Override
    public boolean isClosed(String centre, LocalDate date) {
        return tickets.closedAt(centre, date) != null;
    }

    @Override
    public @Nullable Place of(Appointment appointment) {
        var ticket = tickets.ofAppointment(appointment.reference(), appointment.date());
        var centre = ticket == null ? null : centres.lately(ticket.centre());
        return ticket == null || centre == null ? null : place(centre, ticket);
    }

    private Place place(PlannedCentre centre, Ticket ticket) {
        var wait = ticket.status() == Ticket.Status.WAITING ? read.estimate(centre, ticket) : null;
        return new Place(
                ticket.id(),
                ticket.number(),
                ticket.status().name(),
                ticket.counter(),
                wait == null ? null : wait.ahead(),
                wait == null ? null : wait.minutes());
    }
}
