package org.changkai.local.sample;

import java.time.Duration;
import java.util.function.Consumer;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells booking what is special about some halls: a counter over noon, an evening class, a closing day. All others keep
 * what booking derives from the registry's opening hours and services.
 */
final class SampleHalls {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Door machine;
    private final Consumer<String> progress;

    SampleHalls(Door door, Consumer<String> progress) {
        this.machine = door.asMachine();
        this.progress = progress;
    }

    void load() {
        JsonNode halls = JsonMapper.shared().readTree(SampleResources.bytes("halls.json"));
        int told = 0;
        for (JsonNode hall : halls) {
            String centre = "/api/booking/centres/" + hall.path("centre").asString();
            String part = hall.path("part").asString();
            Answer answer = Patience.until(LONGEST, centre, () -> {
                Answer put = Patience.call(() -> machine.put(centre + "/" + part, hall.path("body")));
                return put.status() == 404 ? null : put;
            });
            answer.expect(200, 204, 412, 428);
            told++;
        }
        progress.accept("Sample halls: " + told + " schedules and counters of their own");
    }
}
