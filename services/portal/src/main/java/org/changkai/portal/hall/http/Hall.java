package org.changkai.portal.hall.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.http.Chains;
import org.changkai.portal.hall.Board;
import org.changkai.portal.hall.Ticket;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** What the desk does in a hall, with the staff member's own token, and what everybody sees on its screen. */
public final class Hall {

    private static final Map<String, String> NO_HEADERS = Map.of();
    private static final String CENTRE = "/api/booking/centres/{id}/";
    private static final String APPOINTMENT = "/api/booking/appointments/{reference}";
    private static final String TICKET = "/api/booking/tickets/{id}/";

    private final Neighbour open;
    private final Neighbour staff;

    Hall(Neighbour open, Neighbour staff) {
        this.open = open;
        this.staff = staff;
    }

    /**
     * Whom a visit is for; only the desk sees it unmasked, and that is written down.
     *
     * @param address where a home visit is made; empty for any other visit
     */
    public record Contact(String name, String phone, String visitor, String relation, String address) {}

    public Reply<Board> board(String centre) {
        return open.get(Board.class, CENTRE + "board", centre);
    }

    /** A number, for who holds it. */
    public Reply<Ticket> ticket(String id) {
        return open.get(Ticket.class, "/api/booking/tickets/{id}", id);
    }

    public Reply<Ticket.Waiting> waiting(String centre) {
        return staff.get(Ticket.Waiting.class, CENTRE + "waiting", centre);
    }

    /**
     * A walk-in's number, or with a reference or its QR text that of an appointment.
     *
     * @param key of the form, so that a second tap gives no second number
     */
    public Reply<Ticket> take(String centre, String service, String appointment, boolean priority, String key) {
        var body = new LinkedHashMap<String, Object>();
        body.put("service", service);
        body.put("priority", priority);
        if (!appointment.isBlank()) {
            body.put("appointment", appointment.strip());
        }
        var once = key.isBlank() ? NO_HEADERS : Map.of("Idempotency-Key", key);
        return staff.post(Ticket.class, body, once, CENTRE + "tickets", centre);
    }

    public Reply<Ticket> next(String centre, int counter) {
        return staff.post(Ticket.class, Map.of(), NO_HEADERS, CENTRE + "counters/{n}/next", centre, counter);
    }

    /** One of skip, recall, serve, finish, return. */
    public Reply<Ticket> step(String ticket, String step) {
        return staff.post(Ticket.class, Map.of(), NO_HEADERS, TICKET + "{step}", ticket, step);
    }

    /** To another service, or the same if that is empty; to one counter only if it is named. */
    public Reply<Ticket> transfer(String ticket, String service, String counter) {
        var body = new LinkedHashMap<String, Object>();
        if (!service.isBlank()) {
            body.put("service", service);
        }
        if (counter.matches("\\d{1,3}")) {
            body.put("counter", Integer.parseInt(counter));
        }
        return staff.post(Ticket.class, body, NO_HEADERS, TICKET + "transfer", ticket);
    }

    public Reply<Ticket.Waiting> close(String centre, boolean sendHome) {
        return staff.post(Ticket.Waiting.class, Map.of("sendHome", sendHome), NO_HEADERS, CENTRE + "closing", centre);
    }

    /** Numbers are given out again. */
    public Reply<Ticket.Waiting> reopen(String centre) {
        return staff.delete(Ticket.Waiting.class, NO_HEADERS, CENTRE + "closing", centre);
    }

    public Reply<Contact> contact(String reference) {
        return staff.get(Contact.class, "/api/booking/appointments/{reference}/contact", reference);
    }

    /** When the desk may book these services one after the other, what is kept for it included. */
    public Reply<Calendar> calendar(String centre, List<String> chain, LocalDate from, int days) {
        return Chains.calendar(staff, "&desk=true", centre, chain, from, days);
    }

    /**
     * A place for whoever telephones or stands at the desk.
     *
     * @param area where a home visit is wanted; empty for none
     */
    public Reply<Hold> hold(String centre, List<String> chain, String area, String start, String key) {
        var body = Chains.hold(centre, chain, start);
        if (!area.isEmpty()) {
            body.put("area", area);
        }
        return staff.post(Hold.class, body, Map.of("Idempotency-Key", key), "/api/booking/holds");
    }

    public Reply<Object> giveBack(String hold) {
        return staff.delete(Object.class, NO_HEADERS, "/api/booking/holds/{id}", hold);
    }

    /** By its reference alone, with the contact masked. */
    public Reply<Appointment> appointment(String reference) {
        return staff.get(Appointment.class, APPOINTMENT, reference);
    }

    public Reply<Appointment> cancel(String reference) {
        return staff.post(Appointment.class, Map.of(), NO_HEADERS, APPOINTMENT + "/cancellation", reference);
    }

    public Reply<Appointment> move(String reference, String hold) {
        return staff.post(Appointment.class, Map.of("hold", hold), NO_HEADERS, APPOINTMENT + "/reschedule", reference);
    }

    public Reply<Appointment> book(Map<String, Object> appointment, String key) {
        return staff.post(Appointment.class, appointment, Map.of("Idempotency-Key", key), "/api/booking/appointments");
    }
}
