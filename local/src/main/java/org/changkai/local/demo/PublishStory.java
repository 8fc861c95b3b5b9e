package org.changkai.local.demo;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.changkai.local.Door;
import org.changkai.local.Upload;
import tools.jackson.databind.JsonNode;

/** The newsroom: one writes, three others review and proofread, the editor publishes. */
public final class PublishStory {

    private static final String STORIES = "/api/news/stories/";
    private static final List<String> ROUNDS = List.of("FIRST", "SECOND", "FINAL");

    private final Door door;
    private final Consumer<String> say;

    public PublishStory(Door door, Consumer<String> say) {
        this.door = door;
        this.say = say;
    }

    /** What readers see. */
    public record Story(String slug, String headline) {}

    /** Writes a story with a photograph about a centre and brings it before its readers. */
    public Story about(String centre, Word word) {
        Door writer = door.as("writer");
        Door editor = door.as("editor");
        editor.put("/api/news/sections/zhendi", Map.of("name", "阵地", "description", "党群服务阵地里的人和事"))
                .expect(200, 201, 412, 428);
        String photo = photograph(writer, word);
        String headline = word.characters() + "的夜校又开班了（演示）";
        String story = writer.post("/api/news/stories", draft(headline, photo, centre))
                .expect(201)
                .json()
                .path("id")
                .asString();
        say.accept("written by writer: " + headline);

        writer.post(STORIES + story + "/submission").expect(200, 202, 204);
        for (String chain : List.of("/reviews", "/proofs")) {
            for (int round = 0; round < ROUNDS.size(); round++) {
                Door reviewer = door.as("reviewer-" + (round + 1));
                reviewer.post(
                                STORIES + story + chain,
                                Map.of("round", ROUNDS.get(round), "verdict", "PASS", "note", "已核"))
                        .expect(200, 201);
            }
        }
        say.accept("three reviews and three proofreads by reviewer-1, reviewer-2 and reviewer-3");

        JsonNode published = editor.post(STORIES + story + "/publication", Map.of())
                .expect(200, 201)
                .json();
        String slug = published.path("slug").asString();
        say.accept("published by editor: " + STORIES + slug);
        return new Story(slug, headline);
    }

    private String photograph(Door writer, Word word) {
        Upload picture = new Upload(word.pinyin() + ".jpg", "image/jpeg", Picture.jpeg(word))
                .with("caption", word.characters() + "党群服务中心的夜校教室（演示图片）")
                .with("credit", "常开演示组")
                .with("alt", "一间亮着灯的教室的示意图");
        String id = writer.upload("/api/news/photos", picture)
                .expect(201)
                .json()
                .path("id")
                .asString();
        say.accept("photograph uploaded with caption and credit");
        return id;
    }

    private static Map<String, Object> draft(String headline, String photo, String centre) {
        List<Map<String, Object>> blocks = List.of(
                Map.of("type", "paragraph", "text", "晚上七点，教室里的灯亮了。来上课的有刚下班的年轻人，也有带着孙辈的老人。"),
                Map.of("type", "photo", "photo", photo),
                Map.of("type", "crosshead", "text", "大门常开"),
                Map.of("type", "paragraph", "text", "中心负责人说，门一直开着，大家想来就来。本文由演示程序写成。"));
        return Map.of(
                "form",
                "FEATURE",
                "headline",
                headline,
                "byline",
                List.of(Map.of("role", "REPORTER", "name", "演示记者")),
                "lead",
                "一堂夜校课，一盏常亮的灯。",
                "body",
                Map.of("version", 1, "blocks", blocks),
                "section",
                "zhendi",
                "about",
                List.of(Map.of("type", "centre", "id", centre)),
                "tags",
                List.of("演示"),
                "language",
                "zh");
    }
}
