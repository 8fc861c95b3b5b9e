package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.news.photo.s3.S3Server;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The newsroom with its photographs in a bucket of a real S3 server, which is killed in the middle of things. */
@ServiceTest
class BucketIT {

    @TempDir
    static Path home;

    static S3Server server;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    Newsroom newsroom;

    @BeforeAll
    static void runs() throws IOException {
        server = S3Server.withBucket(home, "changkai-photos");
    }

    @DynamicPropertySource
    static void keepsPhotosInABucket(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.keep-in", () -> "bucket");
        registry.add("changkai.news.photo.bucket.endpoint", () -> server.address());
        registry.add("changkai.news.photo.bucket.name", () -> "changkai-photos");
        registry.add("changkai.news.photo.bucket.access-key", () -> S3Server.ACCESS_KEY);
        registry.add("changkai.news.photo.bucket.secret-key", () -> S3Server.SECRET_KEY);
        registry.add("changkai.news.photo.bucket.patience", () -> "3s");
        registry.add("changkai.news.photo.avif", () -> "false");
        registry.add("changkai.news.photo.widths", () -> "320,640");
        registry.add("changkai.news.photo.cut-widths", () -> "320");
        registry.add("changkai.news.photo.look-every", () -> "100ms");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @AfterEach
    void runsAgain() throws IOException {
        server.start();
    }

    @AfterAll
    static void closes() {
        server.close();
    }

    @Test
    void aPhotoIsKeptShownAndTreatedInTheBucket() throws IOException {
        var photo = upload(Pictures.drawn(800, 600, "jpg"));
        assertThat(photo.status()).as(photo.text()).isEqualTo(201);
        var id = photo.json().path("id").asString();
        assertThat(objects()).contains("originals/" + id);
        var address = photo.json().at("/renditions/0/url").asString();
        var shown = client.get(address);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Cache-Control")).contains("immutable");
        assertThat(client.get(address).bytes()).isEqualTo(shown.bytes());
        var treated = treat(id, "\"1\"");
        assertThat(treated.status()).as(treated.text()).isEqualTo(200);
        assertThat(client.get(address).status()).isEqualTo(404);
        var working = newsroom.writer.get("/api/news/photos/" + id + "/working");
        assertThat(working.status()).isEqualTo(200);
        assertThat(working.header("Content-Type")).isEqualTo("image/jpeg");
        assertThat(working.header("Cache-Control")).isEqualTo("no-store");
        assertThat(client.get("/api/news/photos/" + id + "/working").status()).isEqualTo(401);
        assertThat(newsroom.reviewer(1)
                        .get("/api/news/photos/" + id + "/working")
                        .status())
                .isEqualTo(403);
        await().untilAsserted(() ->
                assertThat(objects()).noneMatch(key -> key.endsWith(address.substring(address.lastIndexOf('/') + 1))));
    }

    @Test
    void anUploadInPartsGoesOnThroughTheBucket() throws IOException {
        var picture = Pictures.drawn(640, 480, "png");
        var same = upload(picture).json().path("id").asString();
        var uploads = new PartByPart(newsroom.writer, port);
        var upload = uploads.begin(picture.length, "caption " + PartByPart.base64("分段上传"));
        var half = picture.length / 2;
        assertThat(uploads.append(upload, 0, Arrays.copyOf(picture, half)).status())
                .isEqualTo(200);
        server.kill();
        var away = uploads.append(upload, half, Arrays.copyOfRange(picture, half, picture.length));
        assertThat(away.status()).isEqualTo(503);
        assertThat(away.code()).isEqualTo("photo-store-away");
        server.start();
        assertThat(uploads.append(upload, half, Arrays.copyOfRange(picture, half, picture.length))
                        .status())
                .isEqualTo(200);
        var photo = newsroom.writer.get(upload).json().path("photo").asString();
        assertThat(newsroom.writer.get(photo).json().path("caption").asString()).isEqualTo("分段上传");
        assertThat(newsroom.writer.get(upload).json().at("/alike/0/id").asString())
                .as("the same picture again")
                .isEqualTo(same);
        assertThat(objects()).noneMatch(key -> key.startsWith("uploads/"));
    }

    @Test
    void whileTheServerIsAwayNothingIsHalfDoneAndStoriesAreRead() throws IOException {
        var id = upload(Pictures.drawn(500, 400, "jpg")).json().path("id").asString();
        var before = newsroom.writer.get("/api/news/photos/" + id).json();
        var story = newsroom.draft(Newsroom.content("断网也能读"));
        newsroom.signOff(story);
        var slug = newsroom.publish(story).json().path("slug").asString();
        var objectsBefore = objects();
        var photosBefore = photos();
        server.kill();

        var refused = upload(Pictures.drawn(700, 300, "jpg"));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("photo-store-away");
        assertThat(photos()).isEqualTo(photosBefore);
        assertThat(treat(id, "\"1\"").code()).isEqualTo("photo-store-away");
        assertThat(newsroom.writer.get("/api/news/photos/" + id).json())
                .as("still shown as before")
                .isEqualTo(before);
        assertThat(client.get(before.at("/renditions/0/url").asString()).code()).isEqualTo("photo-store-away");
        assertThat(client.get("/api/news/stories/" + slug).status()).isEqualTo(200);

        server.start();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(objects()).isEqualTo(objectsBefore);
            assertThat(jdbc.sql("select count(*) from photo_leftover")
                            .query(Long.class)
                            .single())
                    .isZero();
        });
        assertThat(client.get(before.at("/renditions/0/url").asString()).status())
                .isEqualTo(200);
    }

    private Answer upload(byte[] bytes) {
        return newsroom.writer.upload("/api/news/photos", "a.jpg", "image/jpeg", bytes);
    }

    private Answer treat(String photo, String etag) {
        return newsroom.writer
                .with("If-Match", etag)
                .put(
                        "/api/news/photos/" + photo + "/treatment",
                        Map.of("blurs", List.of(Map.of("x", 0.1, "y", 0.1, "width", 0.2, "height", 0.2))));
    }

    private long photos() {
        return jdbc.sql("select count(*) from photo").query(Long.class).single();
    }

    private static List<String> objects() throws IOException {
        var bucket = server.folder().resolve("changkai-photos");
        try (var files = Files.walk(bucket)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> bucket.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
