package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.yaml.snakeyaml.Yaml;

/**
 * What somebody without a token learns who knows every id, slug and name there is: whatever the API document says can be read
 * is asked for everything that is not published, not yet or no longer.
 */
@ServiceTest
class StrangerIT {

    /** Stands in every word of what must not be read. */
    private static final String SECRET = "密不外传";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> OF_THE_NEWSROOM =
            Set.of("consent", "rights", "revision", "treatment", "uploadedAt", "missing", "alike", "organization");

    @TempDir
    static Path store;

    @Autowired
    ServiceClient client;

    @LocalServerPort
    int port;

    private final Map<String, List<String>> known = new HashMap<>();
    private final List<String> hiddenPictures = new ArrayList<>();
    Newsroom newsroom;

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", store::toString);
        registry.add("changkai.news.photo.avif", () -> "false");
        registry.add("changkai.news.photo.widths", () -> "320");
        registry.add("changkai.news.photo.cut-widths", () -> "320");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void nothingIsReadThatIsNotPublishedOrNoLonger() throws IOException {
        fillTheNewsroom();
        var clerk = client.as("clerk", "booking:write");
        var kept = 0;
        for (var path : readable()) {
            for (var address : addresses(path)) {
                for (var stranger : List.of(client, clerk)) {
                    var answer = stranger.get(address);
                    assertThat(answer.status()).as(address).isIn(200, 401, 403, 404, 410);
                    assertThat(answer.text()).as(address).doesNotContain(SECRET, "writer", "reviewer-1");
                }
                kept += newsroom.editor.get(address).text().contains(SECRET) ? 1 : 0;
            }
        }
        assertThat(kept)
                .as("addresses at which the newsroom reads what others do not")
                .isGreaterThan(40);
        for (var picture : hiddenPictures) {
            assertThat(client.get(picture).status()).as(picture).isEqualTo(404);
            var seen = newsroom.writer.get(picture);
            assertThat(seen.status()).as(picture).isEqualTo(200);
            assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void ofAPublishedPhotoReadersGetWhatStandsInItsStoryAndTheNewsroomAll() {
        var photo = photo("居民在窗口办理业务");
        var path = "/api/news/photos/" + photo;
        assertThat(client.get(path).status()).isEqualTo(404);
        var slug = newsroom.published(withPhoto("公开的照片", photo));
        var read = client.get(path);
        assertThat(read.json())
                .isEqualTo(client.get("/api/news/stories/" + slug).json().at("/photos/0"));
        assertThat(read.json().propertyNames())
                .contains("caption", "credit", "renditions")
                .doesNotContainAnyElementsOf(OF_THE_NEWSROOM);
        assertThat(client.with("If-None-Match", String.valueOf(read.header("ETag")))
                        .get(path)
                        .status())
                .isEqualTo(304);
        for (var staff : List.of(newsroom.writer, newsroom.editor, newsroom.reviewer(1))) {
            var whole = staff.get(path);
            assertThat(whole.json().propertyNames()).contains("consent", "rights", "treatment", "revision");
            assertThat(whole.header("Cache-Control")).contains("private");
        }
        assertThat(client.as("clerk", "booking:write").get(path).json()).isEqualTo(read.json());
    }

    @Test
    void aPhotoThatACorrectionTakesOutIsNoLongerShown() {
        var stays = photo("留下的照片");
        var goes = photo("撤下的照片");
        var slug = newsroom.published(Newsroom.content("两张照片", block(stays), block(goes)));
        var pictures = client.get("/api/news/stories/" + slug).json().path("photos");
        var corrected = newsroom.editor.post(
                "/api/news/stories/" + newsroom.id(slug) + "/correction",
                Map.of("note", "撤下一张", "body", Map.of("version", 1, "blocks", List.of(block(stays)))));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(client.get(pictures.at("/0/renditions/0/url").asString()).status())
                .isEqualTo(200);
        assertThat(client.get(pictures.at("/1/renditions/0/url").asString()).status())
                .isEqualTo(404);
        assertThat(client.get("/api/news/photos/" + goes).status()).isEqualTo(404);
    }

    private void fillTheNewsroom() {
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

    private static Map<String, Object> withPhoto(String headline, String photo) {
        var content = Newsroom.content(headline, Map.of("type", "paragraph", "text", headline + "的正文"), block(photo));
        content.put("lead", headline + "的导语");
        content.put("kicker", headline);
        content.put("source", headline);
        return content;
    }

    private static Map<String, Object> block(String photo) {
        return Map.of("type", "photo", "photo", photo);
    }

    private int drawn = 500;

    private String photo(String words) {
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
        assertThat(client.get("/api/news/previews/" + secret).text())
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

    /** The paths that the API document says can be read. */
    private static List<String> readable() throws IOException {
        Map<String, Map<String, Map<String, Object>>> document =
                new Yaml().load(Files.readString(Path.of("contract", "openapi.yaml")));
        var paths = document.getOrDefault("paths", Map.of()).entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                // a picture that was never shown lies at an address that nobody was given; those once shown are asked
                // for apart
                .filter(path -> !path.endsWith("/renditions/{name}"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(35);
        return paths;
    }

    /** The path with everything in its place that is known. */
    private List<String> addresses(String path) {
        var open = PLACEHOLDER.matcher(path).results().map(MatchResult::group).findFirst();
        if (open.isEmpty()) {
            return List.of(path);
        }
        var name = open.get().substring(1, open.get().length() - 1);
        assertThat(known).as("say what to ask " + path + " for").containsKey(name);
        return known.getOrDefault(name, List.of()).stream()
                .flatMap(value -> addresses(path.replace(open.get(), value)).stream())
                .toList();
    }
}
