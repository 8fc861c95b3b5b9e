package org.changkai.local.sample;

import java.time.Duration;
import java.util.function.Consumer;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells booking what is special about some halls: a counter over noon, an evening class, a closing day. All others keep
 * what booking derives from the registry's opening hours and services. What somebody has set already stays: the calls ask
 * for revision 0, which is that of a part nobody has set. Booking learns of a new centre a little after the registry.
 */
final class SampleHalls {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Door nobodyYet;
    private final Consumer<String> progress;

    SampleHalls(Door door, Consumer<String> progress) {
        this.nobodyYet = door.asMachine().with("If-Match", "\"0\"");
        this.progress = progress;
    }

    void load() {
        int told = 0;
        for (JsonNode hall : JsonMapper.shared().readTree(SampleResources.bytes("halls.json"))) {
            String centre = "/api/booking/centres/" + hall.path("centre").asString();
            String path = centre + "/" + hall.path("part").asString();
            Answer answer = Patience.until(LONGEST, centre, () -> {
                Answer put = Patience.call(() -> nobodyYet.put(path, hall.path("body")));
                return put.status() == 404 ? null : put;
            });
            told += answer.expect(200, 201, 204, 412).status() == 412 ? 0 : 1;
        }
        progress.accept("Sample halls: " + told + " schedules, closing days and counters set");
    }
}
