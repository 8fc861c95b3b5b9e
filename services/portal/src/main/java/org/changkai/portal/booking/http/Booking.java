package org.changkai.portal.booking.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.FirstFree;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** What pages ask of booking, and have it do. */
public final class Booking {

    private static final String SECRET = "Booking-Secret";
    private static final String ONCE = "Idempotency-Key";

    private final Neighbour booking;

    Booking(Neighbour booking) {
        this.booking = booking;
    }

    public Reply<ServiceItem.ServiceItems> services() {
        return booking.get(ServiceItem.ServiceItems.class, "/api/booking/services?limit=200");
    }

    public Reply<Calendar> calendar(String centre, String service, LocalDate from, int days) {
        return booking.get(
                Calendar.class,
                "/api/booking/centres/{id}/calendar?service={service}&from={from}&days={days}",
                centre,
                service,
                from,
                days);
    }

    public Reply<FirstFree.FirstFrees> firstFree(double lat, double lon, int minutes, String service) {
        return booking.get(
                FirstFree.FirstFrees.class,
                "/api/booking/first-free?lat={lat}&lon={lon}&minutes={minutes}&service={service}&limit=200",
                lat,
                lon,
                minutes,
                service);
    }

    /** Takes a place for some minutes; the key of the form sees to it that sending it twice takes one place. */
    public Reply<Hold> hold(String centre, String service, String start, String key) {
        return booking.post(
                Hold.class,
                Map.of("centre", centre, "service", service, "start", start),
                Map.of(ONCE, key),
                "/api/booking/holds");
    }

    /** Makes an appointment of a hold; the key of the form sees to it that sending it twice makes one. */
    public Reply<Appointment> book(String hold, Contact contact, String key) {
        var body = new LinkedHashMap<String, Object>();
        body.put("hold", hold);
        body.put("contact", Map.of("name", contact.name().strip(), "phone", contact.plainPhone()));
        if (contact.forOther()) {
            body.put("forPerson", Map.of("name", contact.personName().strip(), "relation", contact.relation()));
        }
        return booking.post(Appointment.class, body, Map.of(ONCE, key), "/api/booking/appointments");
    }

    public Reply<Appointment> appointment(String reference, String secret) {
        return booking.get(
                Appointment.class, Map.of(SECRET, secret), "/api/booking/appointments/{reference}", reference);
    }

    public Reply<String> calendarFile(String reference, String secret) {
        return booking.get(
                String.class, Map.of(SECRET, secret), "/api/booking/appointments/{reference}/calendar.ics", reference);
    }

    public Reply<Appointment> cancel(String reference, String secret) {
        return booking.post(
                Appointment.class,
                Map.of(),
                Map.of(SECRET, secret),
                "/api/booking/appointments/{reference}/cancellation",
                reference);
    }

    public Reply<Appointment> reschedule(String reference, String secret, String hold) {
        return booking.post(
                Appointment.class,
                Map.of("hold", hold),
                Map.of(SECRET, secret),
                "/api/booking/appointments/{reference}/reschedule",
                reference);
    }
}
