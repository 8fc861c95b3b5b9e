package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleHallsTest {

    private static final Set<String> NOT_AT_COUNTERS = Set.of(
            "reading-room",
            "activity-room",
            "evening-class",
            "reading-group",
            "open-day",
            "volunteer-shift",
            "home-visit",
            "phone-advice");

    private final JsonNode halls = JsonMapper.shared().readTree(SampleResources.bytes("halls.json"));
    private final Table centres = Table.of("centres.csv");

    @Test
    void everyHallIsACentreOfTheSampleAndSaysOneThingOnce() {
        assertThat(halls.valueStream().map(hall -> hall.path("centre").asString()))
                .isNotEmpty()
                .allMatch(centres.values("id")::contains);
        assertThat(halls.valueStream()
                        .map(hall -> hall.path("centre").asString()
                                + hall.path("part").asString()))
                .doesNotHaveDuplicates();
        assertThat(halls.valueStream().map(hall -> hall.path("part").asString()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("schedule", "closures", "counters");
    }

    @Test
    void theCountersOfAHallTogetherDoAllThatItsCentreOffers() {
        halls.valueStream().filter(hall -> hall.path("body").has("counters")).forEach(hall -> {
            Set<String> offered = services(hall.path("centre").asString());
            offered.removeAll(NOT_AT_COUNTERS);

            assertThat(hall.path("body")
                            .path("counters")
                            .valueStream()
                            .flatMap(counter -> counter.path("services").valueStream())
                            .map(JsonNode::asString)
                            .collect(Collectors.toSet()))
                    .as(hall.path("centre").asString())
                    .isEqualTo(offered);
        });
    }

    @Test
    void eveningClassesAreHeldWhereTheyAreOffered() {
        List<JsonNode> withSessions = halls.valueStream()
                .filter(hall -> hall.path("body").has("sessions"))
                .toList();

        assertThat(withSessions)
                .isNotEmpty()
                .allSatisfy(hall ->
                        assertThat(services(hall.path("centre").asString())).contains("evening-class"));
    }

    private Set<String> services(String centre) {
        return centres.rows().stream()
                .filter(row -> row.get("id").equals(centre))
                .flatMap(row -> Arrays.stream(row.get("services").split(";")))
                .collect(Collectors.toSet());
    }
}
