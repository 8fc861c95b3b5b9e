package org.changkai.booking.seating;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

    @Test
    void chainsAndVisitorsWhoAreAtACounterGetTheOraclesAnswerToo() {
        var random = new Random(20261126);
        var full = 0;
        var chained = 0;
        for (var instance = 0; instance < 1_000; instance++) {
            var pools = numbered(pools(random));
            var seated = new ArrayList<Visit>();
            for (var attempt = 0; attempt < 10; attempt++) {
                var chain = chain(random);
                var all = new ArrayList<>(seated);
                all.addAll(chain);
                var expected = Oracle.fits(pools, all);
                var counters = counters(seated);
                var seating = Objects.requireNonNull(new Seating(pools).apart(counters));
                assertThat(seating.fits(all))
                        .as("instance %d: %s %s %s", instance, pools, seated, chain)
                        .isEqualTo(expected);
                if (expected) {
                    seated.addAll(chain);
                    chained += chain.size() > 1 ? 1 : 0;
                    begin(random, pools, seated);
                } else {
                    full++;
                }
            }
        }
        assertThat(full).as("instances must be tight to mean something").isGreaterThan(2_000);
        assertThat(chained).isGreaterThan(1_000);
    }

    @Test
    void whoIsAtACounterIsNotMovedAway() {
        var pools =
                List.of(new Pool(Set.of("loans", "certificates"), 1, false, 1), new Pool(Set.of("loans"), 1, false, 2));
        var loan = visit("loans", 540, 570);
        var certificate = visit("certificates", 540, 550);
        assertThat(new Seating(pools).fits(List.of(loan, certificate))).isTrue();
        var apart = Objects.requireNonNull(new Seating(pools).apart(Set.of(1)));
        assertThat(apart.fits(List.of(loan.at(1), certificate))).isFalse();
        assertThat(apart.fits(List.of(loan.at(1), loan))).isTrue();
    }

    /** Somebody among those seated is called to a counter at which the others still fit. */
    private static void begin(Random random, List<Pool> pools, List<Visit> seated) {
        var index = random.nextInt(seated.size());
        var visit = seated.get(index);
        if (visit.counter() == null && random.nextInt(3) == 0) {
            seated.set(index, visit.at(1 + random.nextInt(pools.size())));
            if (!Oracle.fits(pools, seated)) {
                seated.set(index, visit);
            }
        }
    }

    private static Set<Integer> counters(List<Visit> visits) {
        var counters = new HashSet<Integer>();
        visits.forEach(visit -> {
            if (visit.counter() != null) {
                counters.add(visit.counter());
            }
        });
        return counters;
    }

    private static List<Pool> numbered(List<Pool> pools) {
        var numbered = new ArrayList<Pool>();
        for (var pool : pools) {
            numbered.add(new Pool(pool.services(), pool.places(), pool.staffOnly(), numbered.size() + 1));
        }
        return numbered;
    }

    /** One to three services without a gap between them. */
    private static List<Visit> chain(Random random) {
        var chain = new ArrayList<Visit>();
        var first = visit(random);
        chain.add(first);
        for (var more = random.nextInt(3); more > 0; more--) {
            var from = chain.getLast().to();
            var next = visit(random);
            chain.add(new Visit(next.service(), from, from + next.to() - next.from(), first.byStaff()));
        }
        return chain;
    }

    private static List<Pool> pools(Random random) {
        var pools = new ArrayList<Pool>();
        for (var n = 1 + random.nextInt(4); n > 0; n--) {
            var services = new HashSet<String>();
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
