package org.changkai.local.demo;

import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.changkai.local.Door;
import tools.jackson.databind.JsonNode;

/** A citizen without any account holds a time, books it, opens the booking again, moves it and gives it back. */
public final class BookAndChange {

    private static final String APPOINTMENTS = "/api/booking/appointments";

    private final Door citizen;
    private final Consumer<String> say;

    public BookAndChange(Door door, Consumer<String> say) {
        this.citizen = door.asCitizen();
        this.say = say;
    }

    /** What opens a booking again. */
    public record Booking(String reference, String secret) {}

    /** Holds the time and books it. */
    public Booking book(AskAround.Time time) {
        String hold = hold(time);
        say.accept("held");
        String phone = "139" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        JsonNode booked = citizen.post(
                        APPOINTMENTS, Map.of("hold", hold, "contact", Map.of("name", "示例居民", "phone", phone)))
                .expect(201)
                .json();
        Booking booking = new Booking(
                booked.path("reference").asString(), booked.path("secret").asString());
        say.accept("booked: " + booking.reference() + " for "
                + booked.path("start").asString());
        return booking;
    }

    /** The booking as its owner sees it; for everybody else there is none. */
    public JsonNode open(Booking booking) {
        citizen.with("Booking-Secret", "not-the-secret")
                .get(APPOINTMENTS + "/" + booking.reference())
                .expect(404);
        JsonNode appointment = owner(booking)
                .get(APPOINTMENTS + "/" + booking.reference())
                .expect(200)
                .json();
        say.accept("opened: " + appointment.path("status").asString() + " at "
                + appointment.path("start").asString());
        return appointment;
    }

    /** Moves the booking to another time. */
    public JsonNode move(Booking booking, AskAround.Time time) {
        String hold = hold(time);
        JsonNode moved = owner(booking)
                .post(APPOINTMENTS + "/" + booking.reference() + "/reschedule", Map.of("hold", hold))
                .expect(200)
                .json();
        say.accept("rescheduled to " + moved.path("start").asString());
        return moved;
    }

    /** Gives the time back. */
    public JsonNode cancel(Booking booking) {
        owner(booking)
                .post(APPOINTMENTS + "/" + booking.reference() + "/cancellation", Map.of())
                .expect(200, 204);
        JsonNode cancelled = owner(booking)
                .get(APPOINTMENTS + "/" + booking.reference())
                .expect(200)
                .json();
        say.accept("cancelled: " + cancelled.path("status").asString());
        return cancelled;
    }

    private String hold(AskAround.Time time) {
        return citizen.post(
                        "/api/booking/holds",
                        Map.of("centre", time.centre(), "service", time.service(), "start", time.start()))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private Door owner(Booking booking) {
        return citizen.with("Booking-Secret", booking.secret());
    }
}
