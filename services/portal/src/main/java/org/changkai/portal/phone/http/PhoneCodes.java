package org.changkai.portal.phone.http;

import java.util.Map;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.message.http.ShownMessages;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.phone.CodeSent;
import org.changkai.portal.phone.NewSecret;
import org.changkai.portal.phone.Verified;
import org.changkai.portal.phone.Waiting;

/** Verifies telephones, and finds what was booked with them. */
public final class PhoneCodes {

    private static final String TOKEN = "Phone-Token";

    private final Neighbour booking;
    private final ShownMessages messages;

    PhoneCodes(Neighbour booking, ShownMessages messages) {
        this.booking = booking;
        this.messages = messages;
    }

    /** Whether codes are shown on a page instead of being sent, as on a laptop. */
    public boolean areShown() {
        return messages.areHere();
    }

    /**
     * Has a code sent.
     *
     * @param sender booking limits how many codes one address may have sent
     */
    public Reply<CodeSent> send(String phone, boolean english, Sender sender) {
        return booking.post(
                CodeSent.class,
                Map.of("phone", phone, "language", english ? "en" : "zh"),
                sender.headers(),
                "/api/booking/phone-codes");
    }

    public Reply<Verified> verify(String phone, String code) {
        return booking.post(
                Verified.class,
                Map.of("phone", phone, "code", code),
                Map.of(),
                "/api/booking/phone-codes/verification");
    }

    /** The open appointments of the verified telephone. */
    public Reply<Appointment.Appointments> mine(String token) {
        return booking.get(Appointment.Appointments.class, Map.of(TOKEN, token), "/api/booking/my-appointments");
    }

    /** What the verified telephone waits for. */
    public Reply<Waiting.AllWaiting> waiting(String token) {
        return booking.get(Waiting.AllWaiting.class, Map.of(TOKEN, token), "/api/booking/my-waitlist");
    }

    /** Opens an entry of the wait list by giving it a new secret. */
    public Reply<NewSecret> openWaiting(String reference, String token) {
        return booking.post(
                NewSecret.class,
                Map.of(),
                Map.of(TOKEN, token),
                "/api/booking/my-waitlist/{reference}/secret",
                reference);
    }

    /** Opens one of the appointments by giving it a new secret. */
    public Reply<NewSecret> open(String reference, String token) {
        return booking.post(
                NewSecret.class,
                Map.of(),
                Map.of(TOKEN, token),
                "/api/booking/my-appointments/{reference}/secret",
                reference);
    }
}
