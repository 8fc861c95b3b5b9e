package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.news.photo.darkroom.Pictures;

/** Fills a newsroom with what must not be read, and keeps every id, slug and name under which somebody could ask for it. */
final class Withheld {

    /** Stands in every word of it. */
    static final String SECRET = "密不外传";

    /** By the name of the placeholder in the API document. */
    final Map<String, List<String>> known = new HashMap<>();

    /** The addresses of pictures that were shown once. */
    final List<String> hiddenPictures = new ArrayList<>();

    private final Newsroom newsroom;
    private final int port;
    private int drawn = 500;

    Withheld(Newsroom newsroom, int port) {
        this.newsroom = newsroom;
        this.port = port;
    }

    void fill() {
        var draft = story("draft");
        var returned = story("returned");
        newsroom.submit(returned);
        newsroom.reviewer(1)
                .post(
                        "/api/news/stories/" + returned + "/reviews",
                        Map.of("round", "FIRST", "verdict", "RETURN", "note", SECRET));
        var embargoed = story("embargoed");
        newsroom.signOff(embargoed);
        newsroom.editor.put(
                "/api/news/stories/" + embargoed + "/embargo",
                Map.of("until", OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(2)));
        var scheduled = story("scheduled");
        newsroom.signOff(scheduled);
        newsroom.editor.post(
                "/api/news/stories/" + scheduled + "/publication",
                Map.of("at", OffsetDateTime.now(ZoneId.of("Asia/Shanghai")).plusDays(1)));
        var unpublished = story("unpublished");
        newsroom.signOff(unpublished);
        newsroom.publish(unpublished);
        newsroom.editor.delete("/api/news/stories/" + unpublished + "/publication");
        var withdrawn = story("withdrawn");
        newsroom.signOff(withdrawn);
        newsroom.publish(withdrawn);
        newsroom.editor.post("/api/news/stories/" + withdrawn + "/withdrawal", Map.of("reason", "公开的说明"));
        for (var gone : List.of(unpublished, withdrawn)) {
            newsroom.editor
                    .get("/api/news/stories/" + gone + "/draft")
                    .json()
                    .at("/content/body/blocks")
                    .findValuesAsString("photo")
                    .forEach(photo -> newsroom.editor
                            .get("/api/news/photos/" + photo)
                            .json()
                            .findValuesAsString("url")
                            .forEach(hiddenPictures::add));
        }
        assertThat(hiddenPictures).isNotEmpty();
        assertThat(Stream.of(draft, returned, embargoed, scheduled, unpublished, withdrawn))
                .extracting(newsroom::state)
                .containsExactly("DRAFT", "DRAFT", "APPROVED", "SCHEDULED", "DRAFT", "WITHDRAWN");
        assertThat(newsroom.publish(embargoed).code()).isEqualTo("embargoed");
        slots(draft, scheduled);
        revokedLink(draft);
        known("id", watchedWord());
        known("id", last(new PartByPart(newsroom.writer, port).begin(10_000, "caption " + PartByPart.base64(SECRET))));
        var today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        known("date", today.toString());
        known("date", today.plusDays(1).toString());
        Stream.of("shidian", "wuhua").forEach(slug -> known("slug", slug));
        known("section", "shidian");
        known("piece", "1");
        Stream.of("version", "from").forEach(number -> known(number, "1"));
        known("to", "2");
    }

    /** A draft of two versions with a photo; its id. */
    private String story(String slug) {
        var photo = photo(SECRET + slug);
        var begun = newsroom.writer.post("/api/news/stories", withPhoto(SECRET + slug, photo));
        assertThat(begun.status()).as(begun.text()).isEqualTo(201);
        var id = begun.json().path("id").asString();
        var saved = newsroom.writer
                .with("If-Match", "\"1\"")
                .put("/api/news/stories/" + id, withPhoto(SECRET + "改" + slug, photo));
        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        known("id", id);
        known("slug", begun.json().path("slug").asString());
        return id;
    }

    static Map<String, Object> withPhoto(String headline, String photo) {
        var content = Newsroom.content(headline, Map.of("type", "paragraph", "text", headline + "的正文"), block(photo));
        content.put("lead", headline + "的导语");
        content.put("kicker", headline);
        content.put("source", headline);
        return content;
    }

    static Map<String, Object> block(String photo) {
        return Map.of("type", "photo", "photo", photo);
    }

    String photo(String words) {
        var added = newsroom.writer.upload(
                "/api/news/photos", words + ".jpg", "image/jpeg", Pictures.drawn(drawn++, 330, "jpg"));
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        var id = added.json().path("id").asString();
        var described = newsroom.writer
                .with("If-Match", "\"1\"")
                .put(
                        "/api/news/photos/" + id,
                        Map.of(
                                "caption",
                                words,
                                "credit",
                                words,
                                "alt",
                                words,
                                "copyright",
                                words,
                                "rights",
                                "own",
                                "consent",
                                "given",
                                "place",
                                words,
                                "organization",
                                words));
        assertThat(described.status()).as(described.text()).isEqualTo(200);
        known("id", id);
        return id;
    }

    private void slots(String... stories) {
        for (var page : List.of("front", "sections/shidian/front")) {
            var slots = new ArrayList<Object>();
            for (var story : stories) {
                slots.add(Map.of("slot", slots.size() + 1, "story", story));
            }
            var revision =
                    String.valueOf(newsroom.editor.get("/api/news/desk/" + page).header("ETag"));
            var arranged =
                    newsroom.editor.with("If-Match", revision).put("/api/news/desk/" + page, Map.of("items", slots));
            assertThat(arranged.status()).as(arranged.text()).isEqualTo(200);
        }
    }

    /** A secret link that was sent and taken back. */
    private void revokedLink(String story) {
        var shared = newsroom.writer.post("/api/news/stories/" + story + "/previews", Map.of("hours", 1));
        assertThat(shared.status()).as(shared.text()).isEqualTo(201);
        var secret = last(shared.json().path("url").asString());
        assertThat(newsroom.reader.get("/api/news/previews/" + secret).text())
                .as("whoever was sent the link reads it")
                .contains(SECRET);
        newsroom.writer.delete("/api/news/stories/" + story + "/previews/"
                + shared.json().path("id").asString());
        known("secret", secret);
    }

    private String watchedWord() {
        var watched =
                newsroom.editor.post("/api/news/watchlist", Map.of("kind", "WORD", "text", SECRET, "note", SECRET));
        assertThat(watched.status()).as(watched.text()).isEqualTo(201);
        return watched.json().path("id").asString();
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private void known(String name, String value) {
        known.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
}
