package org.changkai.local.bench.news;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.local.Door;
import org.changkai.local.bench.MeasuredSuite;
import org.changkai.local.stack.Service;

/**
 * A newsroom with many stories: one went the whole way through the API, with three reviews and three proofreads, and was
 * then copied in the database with everything that belongs to it, under other addresses and at other times.
 */
final class Archive {

    private static final String STORIES = "/api/news/stories/";
    private static final List<String> ROUNDS = List.of("FIRST", "SECOND", "FINAL");
    private static final String TEXT = "大门常开，群众常来。晚上七点，教室里的灯亮了，来上课的有刚下班的年轻人，也有带着孙辈的老人。";

    private final MeasuredSuite suite;
    private final Door writer;
    private final Door editor;

    Archive(MeasuredSuite suite) {
        this.suite = suite;
        this.writer = suite.door().as("writer");
        this.editor = suite.door().as("editor");
        editor.put("/api/news/sections/zhendi", Map.of("name", "阵地")).expect(200);
    }

    /** A story that everybody has signed, ready to be published. */
    String signed(String headline) {
        String story = writer.post("/api/news/stories", draft(headline))
                .expect(201)
                .json()
                .path("id")
                .asString();
        writer.post(STORIES + story + "/submission").expect(200);
        for (String chain : List.of("/reviews", "/proofs")) {
            for (int round = 0; round < ROUNDS.size(); round++) {
                suite.door()
                        .as("reviewer-" + (round + 1))
                        .post(STORIES + story + chain, Map.of("round", ROUNDS.get(round), "verdict", "PASS"))
                        .expect(200);
            }
        }
        return story;
    }

    /** The last part of its address, which it has from the beginning. */
    String slug(String story) {
        return editor.get(STORIES + story + "/draft")
                .expect(200)
                .json()
                .path("slug")
                .asString();
    }

    /** Publishes it and gives its address. */
    String publish(String story) {
        return editor.post(STORIES + story + "/publication", Map.of())
                .expect(200)
                .json()
                .path("slug")
                .asString();
    }

    void correct(String story, String headline) {
        editor.post(STORIES + story + "/correction", Map.of("note", "更正", "headline", headline))
                .expect(200);
    }

    void withdraw(String story) {
        editor.post(STORIES + story + "/withdrawal", Map.of("reason", "撤稿")).expect(200);
    }

    /** So many published stories, {@code copy-1} and following. */
    void fill(int stories) throws SQLException, IOException {
        String first = signed("一厅六区，多元服务");
        String slug = publish(first);
        try (Connection database = suite.database(Service.NEWS);
                Statement statement = database.createStatement()) {
            statement.execute("create temporary table copy as select n, gen_random_uuid() as id, 'copy-' || n as slug,"
                    + " now() - n * interval '1 minute' as at from generate_series(1, " + stories + ") n");
            statement.execute("insert into story (id, slug, version, state, published_at, section, headline, saved_at)"
                    + " select c.id, c.slug, s.version, s.state, c.at, s.section, s.headline, c.at from copy c, story s"
                    + " where s.id = '" + first + "'");
            statement.execute("insert into story_version (story, version, content, hash, saved_at, account, name)"
                    + " select c.id, v.version, v.content, v.hash, c.at, v.account, v.name from copy c, story_version v"
                    + " where v.story = '" + first + "'");
            statement.execute("insert into sign_off (story, number, kind, round, verdict, note, account, name, version,"
                    + " hash, signed_at) select c.id, o.number, o.kind, o.round, o.verdict, o.note, o.account, o.name,"
                    + " o.version, o.hash, c.at from copy c, sign_off o where o.story = '" + first + "'");
            statement.execute(
                    "insert into published_story (story, slug, section, series, place, published_at, changed_at,"
                            + " document, summary, etag) select c.id, c.slug, p.section, p.series, p.place, c.at, c.at, "
                            + renamed("document", first, slug) + ", " + renamed("summary", first, slug)
                            + ", md5(c.slug) from copy c, published_story p where p.story = '" + first + "'");
            statement.execute("update paper_version set version = version + 1");
            statement.execute("insert into paper_change select version, '' from paper_version");
            statement.execute("analyze");
        }
    }

    private static String renamed(String column, String id, String slug) {
        return "replace(replace(p." + column + ", '" + id + "', c.id::text), '\"" + slug
                + "\"', '\"' || c.slug || '\"')";
    }

    private static Map<String, Object> draft(String headline) {
        List<Map<String, Object>> blocks = IntStream.range(0, 12)
                .<Map<String, Object>>mapToObj(at -> Map.of("type", "paragraph", "text", TEXT + TEXT))
                .toList();
        return Map.of(
                "form",
                "FEATURE",
                "headline",
                headline,
                "byline",
                List.of(Map.of("role", "REPORTER", "name", "林知夏")),
                "lead",
                "一堂夜校课，一盏常亮的灯。",
                "body",
                Map.of("version", 1, "blocks", blocks),
                "section",
                "zhendi");
    }
}
