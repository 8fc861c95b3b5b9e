package org.changkai.local.sample;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.Upload;
import tools.jackson.databind.JsonNode;

/** Imports the sample's areas, organizations and centres, in this order, each file after the one before is done. */
final class SampleRegistry {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final Door machine;
    private final Consumer<String> progress;

    SampleRegistry(Door door, Consumer<String> progress) {
        this.machine = door.asMachine();
        this.progress = progress;
    }

    void load() {
        for (String kind : List.of("areas", "organizations", "centres")) {
            byte[] file = SampleResources.bytes(kind + ".csv");
            Answer job = Patience.call(() -> machine.upload(
                            "/api/registry/imports/" + kind, new Upload(kind + ".csv", "text/csv", file)))
                    .expect(202);
            report(kind, finished(job.json().path("id").asString()));
        }
    }

    private JsonNode finished(String id) {
        return Patience.until(LONGEST, "the import " + id, () -> {
            JsonNode job = Patience.call(() -> machine.get("/api/registry/imports/" + id))
                    .expect(200)
                    .json();
            String state = job.path("state").asString();
            return state.equals("DONE") || state.equals("FAILED") ? job : null;
        });
    }

    private void report(String kind, JsonNode job) {
        if (job.path("state").asString().equals("FAILED")) {
            throw new IllegalStateException("the sample's " + kind + " were refused: " + job.path("badRows"));
        }
        JsonNode counts = job.path("counts");
        progress.accept("Sample " + kind + ": " + counts.path("created").asInt() + " created, "
                + counts.path("changed").asInt() + " changed, "
                + counts.path("unchanged").asInt() + " as they were");
    }
}
