package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.Together;
import org.changkai.booking.kit.TwoInstances;
import org.changkai.platform.kit.ServiceClient;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Freed places against the wait list, with two instances on one database. */
class WaitlistRaceIT extends TwoInstances {

    private static final String SERVICE = "certificates";
    private static final int WAITING = 8;

    @Test
    void aCancelledPlaceGoesToOneOfThoseWhoWaitAndToNobodyElse() throws Exception {
        for (var round = 0; round < 5; round++) {
            var centre = kit.centre(SERVICE);
            kit.counters(centre, 1, SERVICE);
            var start = kit.start(centre, SERVICE, 0);
            var booked = kit.booked(centre, SERVICE, start);
            var entries = IntStream.range(0, WAITING)
                    .mapToObj(n -> kit.waiting(centre, SERVICE, start))
                    .toList();

            // the owner cancels while others try for the place and one who waits leaves
            var answers = Together.all(24, n -> {
                var door = door(n);
                if (n == 11) {
                    return secret(door, booked).post(BookingKit.path(booked) + "/cancellation", Map.of());
                }
                return n == 12
                        ? secret(door, entries.get(1)).post(BookingKit.entry(entries.get(1)) + "/withdrawal", Map.of())
                        : BookingKit.hold(door, centre, SERVICE, start);
            });
            assertThat(answers.get(11).status()).isEqualTo(200);
            assertThat(answers.get(12).status()).isEqualTo(200);
            assertThat(answers.stream().filter(answer -> answer.status() == 201))
                    .isEmpty();
            assertThat(count(centre, "OPEN")).isEqualTo(1);
            assertThat(latencyMillis(centre)).isLessThanOrEqualTo(2000);

            // everybody who waits tries to accept, twice each
            var accepted = Together.all(WAITING * 2, n -> {
                var entry = entries.get(n / 2);
                return secret(door(n), entry).post(BookingKit.entry(entry) + "/acceptance", Map.of());
            });
            assertThat(accepted.stream().filter(answer -> answer.status() == 201))
                    .hasSize(1);
            assertThat(count(centre, "ACCEPTED")).isEqualTo(1);
            assertThat(taken(centre)).isEqualTo(1);
        }
    }

    @Test
    void kPlacesFreedAtOnceGoToKOfThoseWhoWait() throws Exception {
        var centre = kit.centre(SERVICE);
        kit.counters(centre, 4, SERVICE);
        var start = kit.start(centre, SERVICE, 0);
        var booked = IntStream.range(0, 4)
                .mapToObj(n -> kit.booked(centre, SERVICE, start))
                .toList();
        var entries = IntStream.range(0, WAITING)
                .mapToObj(n -> kit.waiting(centre, SERVICE, start))
                .toList();
        var cancelled = Together.all(
                4,
                n -> secret(door(n), booked.get(n)).post(BookingKit.path(booked.get(n)) + "/cancellation", Map.of()));
        assertThat(cancelled).allMatch(answer -> answer.status() == 200);
        assertThat(count(centre, "OPEN")).isEqualTo(4);

        // all four decline, at once: the other four are offered the places
        var first = entries.subList(0, 4);
        var declined = Together.all(
                4, n -> secret(door(n), first.get(n)).post(BookingKit.entry(first.get(n)) + "/refusal", Map.of()));
        assertThat(declined).allMatch(answer -> answer.status() == 200);
        assertThat(count(centre, "OPEN")).isEqualTo(4);
        var accepted = Together.all(
                4,
                n -> secret(door(n), entries.get(4 + n))
                        .post(BookingKit.entry(entries.get(4 + n)) + "/acceptance", Map.of()));
        assertThat(accepted).allMatch(answer -> answer.status() == 201);
        assertThat(taken(centre)).isEqualTo(4);
        assertThat(kit.free(centre, SERVICE, start)).isZero();
    }

    private static ServiceClient secret(ServiceClient door, JsonNode owned) {
        return door.with("Booking-Secret", owned.path("secret").asString());
    }

    private long count(String centre, String outcome) {
        return jdbc.sql("select count(*) from waitlist_offer where centre_id = ? and outcome = ?")
                .params(centre, outcome)
                .query(Long.class)
                .single();
    }

    private long taken(String centre) {
        return jdbc.sql("select count(*) from taken where centre_id = ?")
                .param(centre)
                .query(Long.class)
                .single();
    }

    /** From the cancellation to the offer. */
    private double latencyMillis(String centre) {
        return jdbc.sql("""
            select max(extract(epoch from o.offered_at - a.changed_at) * 1000)
            from waitlist_offer o join appointment a on a.centre_id = o.centre_id
            where o.centre_id = ? and a.status = 'CANCELLED'
            """).param(centre).query(Double.class).single();
    }
}
