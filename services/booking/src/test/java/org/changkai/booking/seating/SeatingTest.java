package org.changkai.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeatingTest {

    @Test
    void aVisitIsRefusedOnlyWhenNoReseatingMakesRoom() {
        // counter 1 does both services, counter 2 loans only
        var seating = new Seating(
                List.of(new Pool(Set.of("loans", "certificates"), 1, false), new Pool(Set.of("loans"), 1, false)));
        var loan = visit("loans", 540, 570);
        var certificate = visit("certificates", 540, 550);
        assertThat(seating.fits(List.of(loan, certificate))).isTrue();
        assertThat(seating.fits(List.of(loan, loan, certificate))).isFalse();
        assertThat(room(seating, certificate, List.of(loan))).isEqualTo(1);
        assertThat(room(seating, loan, List.of(certificate))).isEqualTo(1);
        assertThat(room(seating, loan, List.of())).isEqualTo(2);
    }

    @Test
    void whatHappensInARoomConcernsNoCounter() {
        var seating =
                new Seating(List.of(new Pool(Set.of("loans"), 2, false), new Pool(Set.of("reading-room"), 1, false)));
        var reading = visit("reading-room", 540, 660);
        assertThat(room(seating, visit("loans", 540, 570), List.of(reading))).isEqualTo(2);
        assertThat(room(seating, reading, List.of(reading))).isZero();
        assertThat(seating.neighbours("loans")).containsExactly("loans");
    }

    @Test
    void placesKeptForStaffAreTakenByStaffOnly() {
        var seating = new Seating(List.of(new Pool(Set.of("loans"), 1, false), new Pool(Set.of("loans"), 1, true)));
        var online = visit("loans", 540, 570);
        var byStaff = new Visit("loans", 540, 570, true);
        assertThat(room(seating, online, List.of())).isEqualTo(1);
        assertThat(room(seating, byStaff, List.of())).isEqualTo(2);
        assertThat(room(seating, online, List.of(byStaff))).isEqualTo(1);
        assertThat(room(seating, online, List.of(byStaff, byStaff))).isZero();
    }

    @Test
    void aServiceThatNobodyGivesHasNoRoom() {
        var seating = new Seating(List.of(new Pool(Set.of("loans"), 1, false), new Pool(Set.of("idle"), 0, false)));
        assertThat(seating.fits(List.of(visit("idle", 540, 560)))).isFalse();
        assertThat(seating.occupancy("idle", List.of())).isNull();
    }

    @Test
    void onAThousandRandomDaysTheAnswerIsThatOfTheExactOracle() {
        var random = new Random(20261123);
        var full = 0;
        for (var instance = 0; instance < 1_000; instance++) {
            var pools = pools(random);
            var seating = new Seating(pools);
            var seated = new ArrayList<Visit>();
            for (var attempt = 0; attempt < 14; attempt++) {
                var wanted = visit(random);
                var counted = room(seating, wanted, seated);
                var expected = 0;
                while (Oracle.fits(pools, plus(seated, wanted, expected + 1))) {
                    expected++;
                }
                assertThat(counted)
                        .as("instance %d: %s %s %s", instance, pools, seated, wanted)
                        .isEqualTo(expected);
                assertThat(seating.fits(plus(seated, wanted, 1))).isEqualTo(expected > 0);
                if (expected > 0) {
                    seated.add(wanted);
                } else {
                    full++;
                }
            }
        }
        assertThat(full).as("instances must be tight to mean something").isGreaterThan(2_000);
    }

    private static List<Pool> pools(Random random) {
        var pools = new ArrayList<Pool>();
        for (var n = 1 + random.nextInt(4); n > 0; n--) {
            var services = new java.util.HashSet<String>();
            while (services.isEmpty()) {
                for (var service : List.of("a", "b", "c", "d")) {
                    if (random.nextInt(5) < 2) {
                        services.add(service);
                    }
                }
            }
            pools.add(new Pool(services, 1 + random.nextInt(2), random.nextInt(6) == 0));
        }
        return pools;
    }

    private static Visit visit(Random random) {
        var from = 5 * random.nextInt(12);
        return new Visit(
                List.of("a", "b", "c", "d").get(random.nextInt(4)),
                from,
                from + 5 * (1 + random.nextInt(6)),
                random.nextInt(4) == 0);
    }

    private static int room(Seating seating, Visit visit, List<Visit> seated) {
        var occupancy = seating.occupancy(visit.service(), seated);
        return occupancy == null ? 0 : occupancy.room(visit);
    }

    private static List<Visit> plus(List<Visit> seated, Visit wanted, int times) {
        var all = new ArrayList<>(seated);
        all.addAll(Collections.nCopies(times, wanted));
        return all;
    }

    private static Visit visit(String service, int from, int to) {
        return new Visit(service, from, to, false);
    }
}
