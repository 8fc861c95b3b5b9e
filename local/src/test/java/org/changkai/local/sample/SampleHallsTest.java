package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
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
    void theScheduleOfAHallSaysWhatTheRegistryTells() {
        var set = halls.valueStream()
                .filter(hall -> hall.path("part").asString().equals("schedule"))
                .toList();

        assertThat(set)
                .isNotEmpty()
                .allSatisfy(hall -> assertThat(hall.at("/body/patterns/0/hours").asString())
                        .isEqualTo(centre(hall.path("centre").asString()).get("opening_hours")));
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

    private CSVRecord centre(String id) {
        return centres.rows().stream()
                .filter(row -> row.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> services(String centre) {
        return Arrays.stream(centre(centre).get("services").split(";")).collect(Collectors.toSet());
    }
}
