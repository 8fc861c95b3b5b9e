package org.changkai.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.changkai.booking.kit.BookingKit;
import org.changkai.booking.kit.Together;
import org.changkai.booking.kit.TwoInstances;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.junit.jupiter.api.Test;

/** Races for more than one alike place, between two instances of the service on one database. */
class CrowdRaceIT extends TwoInstances {

    @Test
    void chainsAreSoldWholeAndAsManyAsFit() throws Exception {
        var centre = kit.centre("certificates", "mediation");
        kit.counters(centre, 3, "certificates", "mediation");
        var start = kit.start(centre, "certificates", 0);
        var answers = Together.all(30, n -> {
            var hold = door(n).post(
                            "/api/booking/holds",
                            Map.of(
                                    "centre",
                                    centre,
                                    "service",
                                    "certificates",
                                    "start",
                                    start,
                                    "services",
                                    List.of("mediation")));
            return confirmed(door(n + 1), hold);
        });
        assertThat(count(answers, 201)).isEqualTo(3);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409, 503));
        assertThat(pieces(centre)).isEqualTo(6);
        assertThat(kit.free(centre, "certificates", start)).isZero();
        assertThat(kit.free(centre, "mediation", start)).isZero();
    }

    @Test
    void aPoolOfCountersWithDifferentSkillsIsSoldToTheLastPlace() throws Exception {
        var services = List.of("certificates", "employment", "veterans");
        var centre = kit.centre(services.toArray(String[]::new));
        var counters = List.of(
                Map.of("number", 1, "services", List.of("certificates", "employment"), "publicCapacity", 1),
                Map.of("number", 2, "services", List.of("certificates"), "publicCapacity", 2),
                Map.of("number", 3, "services", List.of("employment", "veterans"), "publicCapacity", 1));
        kit.counters(centre, counters);
        var start = kit.start(centre, "veterans", 0);
        var answers = Together.all(24, n -> {
            var hold = BookingKit.hold(door(n), centre, services.get(n % 3), start);
            return confirmed(door(n), hold);
        });
        assertThat(count(answers, 201)).isEqualTo(4);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409, 503));
        assertThat(services)
                .allSatisfy(
                        service -> assertThat(kit.free(centre, service, start)).isZero());
    }

    @Test
    void aHoldThatExpiresIsConfirmedOrItsPlaceIsSoldToOneOther() throws Exception {
        for (var round = 0; round < 8; round++) {
            var centre = kit.centre("certificates");
            kit.counters(centre, 1, "certificates");
            var start = kit.start(centre, "certificates", round);
            var hold = kit.held(centre, "certificates", start);
            clock.forward(Duration.ofMinutes(10).minusMillis(20));
            var answers = Together.all(16, n -> {
                var door = door(n / 2);
                return n % 2 == 0
                        ? BookingKit.book(door, hold, BookingKit.somePhone())
                        : confirmed(door, BookingKit.hold(door, centre, "certificates", start));
            });
            assertThat(count(answers, 201)).isLessThanOrEqualTo(1);
            if (count(answers, 201) == 0) {
                clock.forward(Duration.ofSeconds(1));
                assertThat(confirmed(client, kit.hold(centre, "certificates", start))
                                .status())
                        .isEqualTo(201);
            }
            assertThat(pieces(centre)).isEqualTo(1);
            assertThat(kit.hold(centre, "certificates", start).code()).isEqualTo("slot-taken");
        }
    }

    private static Answer confirmed(ServiceClient door, Answer hold) {
        return hold.status() == 201
                ? BookingKit.book(door, hold.json().path("id").asString(), BookingKit.somePhone())
                : hold;
    }

    private static long count(List<Answer> answers, int status) {
        return answers.stream().filter(answer -> answer.status() == status).count();
    }

    private long pieces(String centre) {
        return jdbc.sql("select count(*) from taken where centre_id = ? and expires_at is null")
                .param(centre)
                .query(Long.class)
                .single();
    }
}
