package org.changkai.portal.booking.http;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.FirstFree;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.VisitAreas;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.plan.Schedule;
import org.jspecify.annotations.Nullable;

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

    /** Null while the services cannot be read, and if there is none with this code. */
    public @Nullable ServiceItem serviceItem(String code) {
        var items = services().given();
        return items == null ? null : items.find(code);
    }

    /** What can be booked at a centre. */
    public Reply<ServiceItem.ServiceItems> servicesAt(String centre) {
        return booking.get(ServiceItem.ServiceItems.class, "/api/booking/centres/{id}/services", centre);
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

    /**
     * Where several services fit one after the other.
     *
     * @param chain the first one first
     */
    public Reply<Calendar> calendar(String centre, List<String> chain, LocalDate from, int days) {
        return Chains.calendar(booking, "", centre, chain, from, days);
    }

    /**
     * The soonest times around a point.
     *
     * @param chain services of the visit, the first one first
     */
    public Reply<FirstFree.FirstFrees> firstFree(double lat, double lon, int minutes, List<String> chain) {
        return Chains.firstFree(booking, lat, lon, minutes, chain);
    }

    /**
     * Takes a place for some minutes; the key of the form sees to it that sending it twice takes one place.
     *
     * @param chain services of the visit, the first one first
     * @param area where a home visit is wanted; empty for none
     * @param sender booking limits how many places one address may keep
     */
    public Reply<Hold> hold(String centre, List<String> chain, String area, String start, String key, Sender sender) {
        var body = Chains.hold(centre, chain, start);
        if (!area.isEmpty()) {
            body.put("area", area);
        }
        var headers = new LinkedHashMap<>(sender.headers());
        headers.put(ONCE, key);
        return booking.post(Hold.class, body, headers, "/api/booking/holds");
    }

    /** Gives a place back that is kept and not booked. */
    public Reply<Object> giveBack(String hold) {
        return booking.delete(Object.class, Map.of(), "/api/booking/holds/{id}", hold);
    }

    /** The opening hours that its manager has set; without patterns while it follows those at registry. */
    public Reply<Schedule> schedule(String centre) {
        return booking.get(Schedule.class, "/api/booking/centres/{id}/schedule", centre);
    }

    /** Where a centre makes home visits. */
    public Reply<VisitAreas> visitAreas(String centre) {
        return booking.get(VisitAreas.class, "/api/booking/centres/{id}/counters", centre);
    }

    /**
     * Makes an appointment of a hold; the key of the form sees to it that sending it twice makes one.
     *
     * @param phoneToken that the telephone was verified; empty if it was not
     */
    public Reply<Appointment> book(String hold, Map<String, Object> contact, String phoneToken, String key) {
        var body = new LinkedHashMap<>(contact);
        body.put("hold", hold);
        if (!phoneToken.isEmpty()) {
            body.put("phoneToken", phoneToken);
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

    /** Free times near one that the centre has taken away. */
    public Reply<NewTime.NewTimes> newTimes(String reference, String secret) {
        return booking.get(
                NewTime.NewTimes.class,
                Map.of(SECRET, secret),
                "/api/booking/appointments/{reference}/new-times?limit=6",
                reference);
    }

    /** Takes one of them at the centre where it was proposed; an empty one is the visit's own. */
    public Reply<Appointment> takeNewTime(String reference, String secret, String start, String centre) {
        return booking.post(
                Appointment.class,
                centre.isEmpty() ? Map.of("start", start) : Map.of("start", start, "centre", centre),
                Map.of(SECRET, secret),
                "/api/booking/appointments/{reference}/new-time",
                reference);
    }
}
