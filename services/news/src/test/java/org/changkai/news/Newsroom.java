package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import tools.jackson.databind.JsonNode;

/** The people of a newsroom and what they do all day, for tests. */
final class Newsroom {

    static final List<String> ROUNDS = List.of("FIRST", "SECOND", "FINAL");

    final ServiceClient reader;
    final ServiceClient writer;
    final ServiceClient editor;

    Newsroom(ServiceClient client) {
        this.reader = client;
        this.writer = client.as("writer", "news:write");
        this.editor = client.as("editor", "news:write", "news:publish", "news:review");
        assertThat(editor.put("/api/news/sections/shidian", Map.of("name", "视点"))
                        .status())
                .isEqualTo(200);
        assertThat(editor.put("/api/news/series/wuhua", Map.of("title", "五化协同 大抓基层"))
                        .status())
                .isEqualTo(200);
    }

    ServiceClient reviewer(int number) {
        return reader.as("reviewer-" + number, "news:review");
    }

    static Map<String, Object> content(String headline, Object... blocks) {
        var content = new HashMap<String, Object>();
        content.put("form", "FEATURE");
        content.put("headline", headline);
        content.put("byline", List.of(Map.of("role", "REPORTER", "name", "林知夏")));
        content.put("lead", "大门常开，群众常来。");
        content.put("body", Map.of("version", 1, "blocks", blocks.length == 0 ? text("正文。") : List.of(blocks)));
        content.put("section", "shidian");
        content.put("series", Map.of("slug", "wuhua", "number", 3));
        content.put("about", List.of(Map.of("type", "centre", "id", "wh-c-001")));
        content.put("place", "150302001000");
        content.put("tags", List.of("15分钟服务圈"));
        return content;
    }

    static List<Object> text(String text) {
        return List.of(Map.of("type", "paragraph", "text", text));
    }

    /** A new draft's id. */
    String draft(Map<String, Object> content) {
        var begun = writer.post("/api/news/stories", content);
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        return begun.json().path("id").asString();
    }

    Answer submit(String story) {
        return writer.post("/api/news/stories/" + story + "/submission", Map.of());
    }

    Answer review(int reviewer, String story, String round) {
        return sign(reviewer, story, "reviews", round);
    }

    Answer sign(int reviewer, String story, String kind, String round) {
        return reviewer(reviewer)
                .post("/api/news/stories/" + story + "/" + kind, Map.of("round", round, "verdict", "PASS"));
    }

    /** Submits it and has three people review and three people proofread it. */
    void signOff(String story) {
        assertThat(submit(story).status()).isEqualTo(200);
        signOffAgain(story);
    }

    /** The six rounds of a story that is under review already. */
    void signOffAgain(String story) {
        for (var kind : List.of("reviews", "proofs")) {
            for (var round = 0; round < 3; round++) {
                var signed = sign(round + 1, story, kind, ROUNDS.get(round));
                assertThat(signed.status()).as(signed.text()).isEqualTo(200);
            }
        }
    }

    Answer publish(String story) {
        return editor.post("/api/news/stories/" + story + "/publication", Map.of());
    }

    /** A published story's slug. */
    String published(Map<String, Object> content) {
        var story = draft(content);
        signOff(story);
        var published = publish(story);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        return published.json().path("slug").asString();
    }

    String id(String slug) {
        return reader.get("/api/news/stories/" + slug).json().path("id").asString();
    }

    String state(String story) {
        return editor.get("/api/news/stories/" + story + "/draft")
                .json()
                .path("state")
                .asString();
    }

    /** A photo with this picture and with all that a publication needs. */
    String photo(byte[] picture) {
        var added = writer.upload("/api/news/photos", "照片.jpg", "image/jpeg", picture);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var id = added.json().path("id").asString();
        describe(id, "居民在窗口办理业务");
        return id;
    }

    /** Gives a photo this caption. */
    void describe(String photo, String caption) {
        var described = say(photo, Map.of("caption", caption, "credit", "江砚 摄", "alt", "几位居民站在窗口前"));
        assertThat(described.status()).as(described.text()).isEqualTo(200);
    }

    /** Says this about a photo as it stands. */
    Answer say(String photo, Map<String, String> texts) {
        return editor.with("If-Match", revision(photo)).put("/api/news/photos/" + photo, texts);
    }

    String revision(String photo) {
        return String.valueOf(editor.get("/api/news/photos/" + photo).header("ETag"));
    }

    /** A story's line as this reviewer's desk has it. */
    JsonNode line(int reviewer, String story, String state) {
        return reviewer(reviewer)
                .get("/api/news/desk/stories?limit=200&state=" + state)
                .json()
                .path("items")
                .values()
                .stream()
                .filter(line -> line.path("id").asString().equals(story))
                .findFirst()
                .orElseThrow();
    }
}
