package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.news.photo.file.FilePhotoStore;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@ServiceTest
class PhotoLibraryIT {

    @TempDir
    static Path folder;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    FullDisk disk;

    @LocalServerPort
    int port;

    Newsroom newsroom;
    PartByPart uploads;

    @TestConfiguration(proxyBeanMethods = false)
    static class OnADiskThatMayBeFull {

        @Bean
        @Primary
        FullDisk fullDisk() {
            return new FullDisk(new FilePhotoStore(folder));
        }
    }

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", folder::toString);
        registry.add("changkai.news.photo.widths", () -> "320,640");
        registry.add("changkai.news.photo.cut-widths", () -> "320");
        registry.add("changkai.news.photo.look-every", () -> "100ms");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
        uploads = new PartByPart(newsroom.writer, port);
    }

    @AfterEach
    void hasRoomAgain() {
        disk.leave(Long.MAX_VALUE);
    }

    @Test
    void aFaceThatWasBlurredIsGoneFromEveryAddressAndTheStoryShowsTheNewPictureAtOnce() {
        var id = newsroom.photo(Pictures.drawn(800, 600, "jpg"));
        var slug = newsroom.published(Newsroom.content("遮挡人脸", Map.of("type", "photo", "photo", id)));
        var before = urls(client.get("/api/news/stories/" + slug).json().at("/photos/0"));
        assertThat(before)
                .isNotEmpty()
                .allSatisfy(url -> assertThat(client.get(url).status()).isEqualTo(200));
        var body = Map.of("blurs", List.of(Map.of("x", 0.4, "y", 0.4, "width", 0.2, "height", 0.2)));
        var path = "/api/news/photos/" + id + "/treatment";
        assertThat(newsroom.editor.put(path, body).status()).isEqualTo(428);
        assertThat(newsroom.writer.with("If-Match", "\"2\"").put(path, body).code())
                .isEqualTo("photo-published");
        var treated = newsroom.editor.with("If-Match", "\"2\"").put(path, body);
        assertThat(treated.status()).as(treated.text()).isEqualTo(200);
        assertThat(newsroom.editor.with("If-Match", "\"2\"").put(path, body).status())
                .isEqualTo(412);
        var after = urls(client.get("/api/news/stories/" + slug).json().at("/photos/0"));
        assertThat(after).isNotEmpty().doesNotContainAnyElementsOf(before);
        assertThat(after).allSatisfy(url -> assertThat(client.get(url).status()).isEqualTo(200));
        assertThat(before).allSatisfy(url -> {
            assertThat(client.get(url).status()).isEqualTo(404);
            assertThat(folder.resolve("renditions/" + id + "/" + url.substring(url.lastIndexOf('/') + 1)))
                    .doesNotExist();
        });
    }

    @Test
    void aTreatmentOutsideThePictureIsRefused() {
        var id = newsroom.photo(Pictures.drawn(410, 310, "jpg"));
        var outside = Map.of("crop", Map.of("x", 0.8, "y", 0.1, "width", 0.5, "height", 0.5));
        var refused = newsroom.writer.with("If-Match", "\"2\"").put("/api/news/photos/" + id + "/treatment", outside);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("invalid-request");
    }

    @Test
    void theLibraryIsSearchedByAnything() {
        var id = newsroom.photo(Pictures.withExif(Pictures.drawn(430, 300, "jpg"), 1));
        var texts = Map.of(
                "caption", "埋藤前的葡萄园",
                "credit", "江砚 摄",
                "alt", "一排葡萄架",
                "place", "乌达区 巴音赛街道",
                "organization", "wh-o-017",
                "tags", List.of("农技", "冬藏"));
        assertThat(newsroom.writer
                        .with("If-Match", "\"2\"")
                        .put("/api/news/photos/" + id, texts)
                        .status())
                .isEqualTo(200);
        for (var query : List.of(
                "q=葡萄园",
                "q=江砚",
                "q=一排",
                "q=巴音赛",
                "q=wh-o-017",
                "q=冬藏",
                "q=2026年11月4日",
                "q=葡萄园%20巴音赛",
                "tag=农技",
                "from=2026-11-04&to=2026-11-04&q=埋藤")) {
            assertThat(found(query)).as(query).contains(id);
        }
        for (var query : List.of("q=葡萄园%20临河", "tag=农", "to=2026-11-03&q=埋藤", "q=%25埋")) {
            assertThat(found(query)).as(query).doesNotContain(id);
        }
    }

    @Test
    void anUploadThatIsSentTwiceMakesOnePhoto() {
        var picture = Pictures.drawn(440, 300, "jpg");
        var sender = newsroom.writer.with("Idempotency-Key", "upload-4711");
        var first = sender.upload("/api/news/photos", "a.jpg", "image/jpeg", picture);
        disk.leave(0); // the first answer is given again before anything is developed and stored
        var again = sender.upload("/api/news/photos", "a.jpg", "image/jpeg", picture);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        var other = sender.upload("/api/news/photos", "a.jpg", "image/jpeg", Pictures.drawn(441, 300, "jpg"));
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anUploadGoesOnWhereItWasBrokenOff() {
        var picture = Pictures.drawn(900, 700, "png");
        var upload = uploads.begin(
                picture.length,
                "caption " + PartByPart.base64("断点续传的照片") + ",filename " + PartByPart.base64("D:\\断点.png"));
        assertThat(client.get(upload).status()).isEqualTo(401);
        assertThat(uploads.append(upload, 0, Arrays.copyOf(picture, 3_000))
                        .json()
                        .path("received")
                        .asInt())
                .isEqualTo(3_000);
        var head = newsroom.writer.send("HEAD", upload, null);
        assertThat(head.header("Upload-Offset")).isEqualTo("3000");
        assertThat(head.header("Cache-Control")).isEqualTo("no-store");
        assertThat(uploads.append(upload, 2_000, picture).code()).isEqualTo("upload-offset-wrong");
        assertThat(uploads.append(upload, 3_000, new byte[picture.length]).code())
                .isEqualTo("upload-too-large");
        var last = uploads.append(upload, 3_000, Arrays.copyOfRange(picture, 3_000, picture.length));
        assertThat(last.status()).as(last.text()).isEqualTo(200);
        var photo = newsroom.writer.get(String.valueOf(last.header("Location"))).json();
        assertThat(photo.path("caption").asString()).isEqualTo("断点续传的照片");
        assertThat(photo.path("fileName").asString()).isEqualTo("断点.png");
        assertThat(photo.path("width").asInt()).isEqualTo(900);
        assertThat(newsroom.writer.get(upload).json().path("photo").asString())
                .as("who lost the answer asks again")
                .isEqualTo(last.header("Location"));
        assertThat(files("uploads")).isEmpty();
    }

    @Test
    void anUploadThatTurnsOutHostileOrIsGivenUpOrExpiresLeavesNothing() {
        var svg = "<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        var hostile = uploads.begin(svg.length, "");
        assertThat(uploads.append(hostile, 0, svg).code()).isEqualTo("photo-type-unknown");
        assertThat(newsroom.writer.get(hostile).status()).isEqualTo(404);
        var givenUp = uploads.begin(10_000, "");
        uploads.append(givenUp, 0, new byte[500]);
        assertThat(newsroom.writer.delete(givenUp).status()).isEqualTo(204);
        var expired = uploads.begin(10_000, "");
        uploads.append(expired, 0, new byte[500]);
        jdbc.sql("update upload set expires_at = now() - interval '1 hour' where photo is null")
                .update();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(newsroom.writer.get(expired).status()).isEqualTo(404);
            assertThat(jdbc.sql("select count(*) from upload where photo is null")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(files("uploads")).isEmpty();
        });
        assertThat(uploads.begun(50_000_000, "").code()).isEqualTo("upload-too-large");
    }

    @Test
    void aDiskThatFillsUpIsAClearProblemAndLeavesNothing() {
        var files = files("");
        var rows = jdbc.sql("select count(*) from photo").query(Long.class).single();
        for (var room : List.of(0L, 10_000L, 30_000L)) {
            disk.leave(room);
            var refused =
                    newsroom.writer.upload("/api/news/photos", "a.jpg", "image/jpeg", Pictures.withNoise(1_000, 800));
            assertThat(refused.status()).as(refused.text()).isEqualTo(507);
            assertThat(refused.code()).isEqualTo("photo-store-full");
        }
        assertThat(files("")).isEqualTo(files);
        assertThat(jdbc.sql("select count(*) from photo").query(Long.class).single())
                .isEqualTo(rows);
    }

    @Test
    void avifFollowsInTheBackgroundWhereLibvipsIs() {
        assertThat(vipsIsHere()).as("install libvips-tools").isTrue();
        var id = newsroom.photo(Pictures.drawn(450, 330, "jpg"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            var types = newsroom.writer
                    .get("/api/news/photos/" + id)
                    .json()
                    .path("renditions")
                    .findValuesAsString("type");
            assertThat(types).contains("image/avif", "image/webp", "image/jpeg");
        });
    }

    private static boolean vipsIsHere() {
        return Files.exists(Path.of("/usr/bin/vipsthumbnail"));
    }

    private List<String> found(String query) {
        return newsroom.writer
                .get("/api/news/photos?" + encoded(query))
                .json()
                .path("items")
                .findValuesAsString("id");
    }

    private static String encoded(String query) {
        return query.codePoints()
                .mapToObj(Character::toString)
                .map(letter ->
                        letter.codePointAt(0) < 0x80 ? letter : URLEncoder.encode(letter, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static List<String> urls(JsonNode photo) {
        return photo.findValuesAsString("url");
    }

    private static List<Path> files(String below) {
        var root = folder.resolve(below);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
