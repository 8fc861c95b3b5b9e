package org.changkai.local.sample;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.changkai.local.Answer;
import org.changkai.local.Door;
import org.changkai.local.Patience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fills the newspaper as its people would: the editor makes sections and the series, the writer writes, three others
 * review and proofread, the editor publishes one story after the other, the newest last, and puts right what was wrong.
 */
final class SampleNewsroom {

    private static final List<String> ROUNDS = List.of("FIRST", "SECOND", "FINAL");

    private final Door citizen;
    private final Door editor;
    private final Door writer;
    private final List<Door> reviewers;
    private final SamplePhotos photos;
    private final Map<String, SampleCorrection> corrections = SampleCorrection.all();
    private final Consumer<String> progress;

    SampleNewsroom(Door door, Consumer<String> progress) {
        this.citizen = door.asCitizen();
        this.editor = door.as("editor");
        this.writer = door.as("writer");
        this.reviewers = List.of(door.as("reviewer-1"), door.as("reviewer-2"), door.as("reviewer-3"));
        this.photos = new SamplePhotos(writer);
        this.progress = progress;
    }

    void load() {
        JsonNode columns = JsonMapper.shared().readTree(SampleResources.bytes("columns.json"));
        columns.path("sections").forEach(section -> column("sections", section));
        columns.path("series").forEach(series -> column("series", series));

        Set<String> published = published();
        List<SampleStory> missing = SampleStory.all().stream()
                .filter(story -> !published.contains(story.headline()))
                .toList();
        Map<String, String> ready = new ConcurrentHashMap<>();
        InParallel.each(missing, story -> ready.put(story.name(), reviewed(story)));
        for (SampleStory story : missing) {
            String path = "/api/news/stories/" + ready.get(story.name());
            done(Patience.call(() -> editor.post(path + "/publication", Map.of())));
            SampleCorrection correction = corrections.get(story.name());
            if (correction != null) {
                Map<String, Object> right = Map.of(
                        "note",
                        correction.note(),
                        "body",
                        story.body(photos.ids(story.pictures())).path("body"));
                done(Patience.call(() -> editor.post(path + "/correction", right)));
            }
        }
        progress.accept("Sample stories: " + missing.size() + " written, reviewed and published, " + photos.uploaded()
                + " pictures drawn, " + (SampleStory.all().size() - missing.size()) + " as they were");
    }

    /** A section or a series is made once; whatever the newsroom made of it since then stays. */
    private void column(String kind, JsonNode column) {
        String path = "/api/news/" + kind + "/" + column.path("slug").asString();
        int made = Patience.call(() -> editor.put(path, column.path("body"))).status();
        if (made == 428 || made == 412) {
            return;
        }
        if (made / 100 != 2) {
            throw new IllegalStateException("PUT " + path + " was answered with " + made);
        }
    }

    private Set<String> published() {
        Set<String> headlines = new HashSet<>();
        String cursor = "";
        do {
            String path = "/api/news/stories?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + Door.encoded(cursor));
            JsonNode page = Patience.call(() -> citizen.get(path)).expect(200).json();
            page.path("items")
                    .forEach(story -> headlines.add(story.path("headline").asString()));
            cursor = page.path("next").asString("");
        } while (!cursor.isEmpty());
        return headlines;
    }

    /** The id of the story after its three reviews and three proofs. */
    private String reviewed(SampleStory story) {
        SampleCorrection correction = corrections.get(story.name());
        SampleStory printed = correction == null ? story : correction.mistaken(story);
        JsonNode body = printed.body(photos.ids(story.pictures()));
        String key = "sample-" + story.name() + "-"
                + Integer.toHexString(body.toString().hashCode());
        String id = Patience.call(() -> writer.with("Idempotency-Key", key).post("/api/news/stories", body))
                .expect(201)
                .json()
                .path("id")
                .asString();
        String path = "/api/news/stories/" + id;
        done(Patience.call(() -> writer.post(path + "/submission")));
        for (String step : List.of("/reviews", "/proofs")) {
            for (int round = 0; round < ROUNDS.size(); round++) {
                Door reviewer = reviewers.get(round);
                Map<String, String> verdict = Map.of("round", ROUNDS.get(round), "verdict", "PASS", "note", "示例：已核。");
                done(Patience.call(() -> reviewer.post(path + step, verdict)));
            }
        }
        return id;
    }

    /** 409 says that an earlier, broken-off load came as far as this already. */
    private static void done(Answer answer) {
        answer.expect(200, 201, 202, 204, 409);
    }
}
