package org.changkai.portal.waitlist.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.waitlist.Entry;

/** What citizens ask of the wait list. */
public final class Waitlist {

    private static final String SECRET = "Booking-Secret";
    private static final String ENTRY = "/api/booking/waitlist/{reference}";

    private final Neighbour booking;

    Waitlist(Neighbour booking) {
        this.booking = booking;
    }

    /**
     * Begins to wait.
     *
     * @param phoneToken of the verified telephone; empty for none
     */
    public Reply<Entry> join(Map<String, Object> wanted, String phoneToken, String key) {
        return booking.post(
                Entry.class, wanted, proven(phoneToken, Map.of("Idempotency-Key", key)), "/api/booking/waitlist");
    }

    public Reply<Entry> open(String reference, String secret) {
        return booking.get(Entry.class, Map.of(SECRET, secret), ENTRY, reference);
    }

    /** Declines what is offered, or waits no longer: refusal or withdrawal. */
    public Reply<Entry> answer(String reference, String secret, String how) {
        return booking.post(Entry.class, Map.of(), Map.of(SECRET, secret), ENTRY + "/{how}", reference, how);
    }

    public Reply<Appointment> accept(String reference, String secret, String phoneToken) {
        var headers = proven(phoneToken, Map.of(SECRET, secret, "Idempotency-Key", "portal"));
        return booking.post(Appointment.class, Map.of(), headers, ENTRY + "/acceptance", reference);
    }

    private static Map<String, String> proven(String phoneToken, Map<String, String> headers) {
        var proven = new LinkedHashMap<>(headers);
        if (!phoneToken.isEmpty()) {
            proven.put("Phone-Token", phoneToken);
        }
        return proven;
    }
}
