package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@ServiceTest
class PhotoIT {

    @TempDir
    static Path store;

    @Autowired
    ServiceClient client;

    @Autowired
    JdbcClient jdbc;

    Newsroom newsroom;

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", store::toString);
        registry.add("changkai.news.photo.avif", () -> "false");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void anUploadedPhotoIsShownInImmutableRenditionsAndNeverAsItCame() throws Exception {
        var original = Pictures.withExif(
                Pictures.withIptc(Pictures.drawn(1000, 700, "jpg"), "农技员讲解埋藤要领", "江砚 摄", Charset.forName("GB18030")),
                1);
        var added = upload(original);
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.json().path("caption").asString()).isEqualTo("农技员讲解埋藤要领");
        assertThat(added.json().path("alt").asString())
                .as("read out if there is no other")
                .isNotEmpty();
        assertThat(added.json().path("credit").asString()).isEqualTo("江砚 摄");
        assertThat(added.json().path("takenAt").asString()).startsWith("2026-11-04T09:30");
        for (var rendition : added.json().path("renditions")) {
            var shown = client.get(rendition.path("url").asString());
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.header("Cache-Control")).contains("max-age=31536000", "immutable", "public");
            assertThat(shown.header("Content-Type"))
                    .isEqualTo(rendition.path("type").asString());
            assertThat(shown.bytes()).hasSize(rendition.path("bytes").asInt());
            assertThat(new String(shown.bytes(), StandardCharsets.UTF_8))
                    .contains("农技员讲解埋藤要领")
                    .doesNotContain("SERIAL-4711");
            var again = client.with("If-None-Match", String.valueOf(shown.header("ETag")))
                    .get(rendition.path("url").asString());
            assertThat(again.status()).isEqualTo(304);
        }
        var id = added.json().path("id").asString();
        assertThat(client.get("/api/news/photos/" + id + "/renditions/original").status())
                .isEqualTo(404);
        assertThat(client.get("/api/news/photos/" + id + "/renditions/..%2F..%2Foriginals%2F" + id)
                        .status())
                .isIn(400, 404);
    }

    @Test
    void theSamePictureAgainIsPointedOut() {
        var picture = Pictures.drawn(512, 300, "png");
        var first = upload(picture).json().path("id").asString();
        var again = upload(picture).json().at("/alike/0");
        assertThat(again.path("id").asString()).isEqualTo(first);
        assertThat(again.path("same").asBoolean()).isTrue();
    }

    @Test
    void nearlyTheSamePictureIsPointedOutAndABareOneLooksLikeNoOther() {
        var striped =
                upload(Pictures.striped(720, 480, "png")).json().path("id").asString();
        var smaller = upload(Pictures.striped(360, 240, "jpg")).json().at("/alike/0");
        assertThat(smaller.path("id").asString()).isEqualTo(striped);
        assertThat(smaller.path("same").asBoolean()).isFalse();
        var blank = upload(Pictures.blank(800, 600, "png")).json().path("id").asString();
        assertThat(upload(Pictures.blank(400, 300, "jpg")).json().has("alike"))
                .as("a bare picture is nearly like every other bare one")
                .isFalse();
        var again = upload(Pictures.blank(800, 600, "png")).json().path("alike");
        assertThat(again).hasSize(1);
        assertThat(again.at("/0/id").asString()).as("the same file").isEqualTo(blank);
    }

    @Test
    void whatIsRefusedLeavesNothingBehind() throws Exception {
        var filesBefore = files();
        var photosBefore = photos();
        var jpeg = Pictures.drawn(600, 400, "jpg");
        assertThat(upload("<svg onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(415);
        assertThat(upload(Arrays.copyOf(jpeg, jpeg.length / 2)).code()).isEqualTo("photo-broken");
        assertThat(upload(Pictures.pngThatClaims(16_000, 16_000)).code()).isEqualTo("photo-too-large");
        assertThat(upload(Pictures.jpegThatClaims(60_000, 60_000)).status()).isEqualTo(422);
        assertThat(newsroom.reader
                        .upload("/api/news/photos", "a.jpg", "image/jpeg", jpeg)
                        .status())
                .isEqualTo(401);
        assertThat(files()).isEqualTo(filesBefore);
        assertThat(photos()).isEqualTo(photosBefore);
    }

    @Test
    void noPhotoIsPublishedWithoutCaptionCreditAndAlternativeText() {
        var photo = upload(Pictures.drawn(400, 300, "jpg")).json().path("id").asString();
        var story = newsroom.draft(Newsroom.content("图片稿", Map.of("type", "photo", "photo", photo)));
        newsroom.signOff(story);
        var refused = newsroom.publish(story);
        assertThat(refused.code()).isEqualTo("photo-incomplete");
        assertThat(refused.json().at("/photos/0/missing").size()).isEqualTo(3);
        describe(photo, "\"1\"", "own");
        assertThat(newsroom.publish(story).code())
                .as("the rounds did not read these words")
                .isEqualTo("rounds-incomplete");
        newsroom.signOff(story);
        var slug = newsroom.publish(story).json().path("slug").asString();
        var shown = client.get("/api/news/stories/" + slug).json().at("/photos/0");
        assertThat(shown.path("caption").asString()).isEqualTo("居民在窗口办理业务");
        var url = shown.at("/renditions/0/url").asString();
        assertThat(client.get(url).status()).isEqualTo(200);
        newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "未成年人照片"));
        assertThat(client.get(url).status()).as("withdrawn with its story").isEqualTo(404);
    }

    @Test
    void aPhotoWhoseRightsSayNoBlocksPublication() {
        var photo = upload(Pictures.drawn(420, 300, "jpg")).json().path("id").asString();
        describe(photo, "\"1\"", "none");
        var story = newsroom.draft(Newsroom.content("无权使用", Map.of("type", "gallery", "photos", List.of(photo))));
        newsroom.signOff(story);
        assertThat(newsroom.publish(story).code()).isEqualTo("photo-blocked");
    }

    @Test
    void aNoStaysWhereTheWordsAreChangedWithoutRightsAndConsent() {
        var photo = newsroom.writer
                .upload(
                        "/api/news/photos?rights=licensed&consent=refused",
                        "a.jpg",
                        "image/jpeg",
                        Pictures.drawn(460, 340, "jpg"))
                .json();
        assertThat(photo.path("rights").asString()).isEqualTo("licensed");
        assertThat(photo.path("consent").asString()).isEqualTo("refused");
        var id = photo.path("id").asString();

        var words = Map.of("caption", "居民在窗口办理业务", "credit", "江砚 摄", "alt", "几位居民站在窗口前", "copyright", "© 常开");
        var changed = newsroom.writer
                .with("If-Match", "\"1\"")
                .put("/api/news/photos/" + id, words)
                .json();

        assertThat(changed.path("caption").asString()).isEqualTo("居民在窗口办理业务");
        assertThat(changed.path("rights").asString()).isEqualTo("licensed");
        assertThat(changed.path("consent").asString()).isEqualTo("refused");
        var story = newsroom.draft(Newsroom.content("未获同意", Map.of("type", "photo", "photo", id)));
        newsroom.signOff(story);
        assertThat(newsroom.publish(story).code()).isEqualTo("photo-blocked");
    }

    @Test
    void anUploadWithAWrongWordForRightsOrConsentIsRefused() {
        var picture = Pictures.drawn(470, 350, "jpg");
        for (var wrong : List.of("rights=mine", "consent=REFUSED")) {
            var refused = newsroom.writer.upload("/api/news/photos?" + wrong, "a.jpg", "image/jpeg", picture);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        }
    }

    @Test
    void theLibraryIsLookedThroughByRightsConsentAndWhatIsMissing() {
        var described =
                upload(Pictures.drawn(430, 310, "jpg")).json().path("id").asString();
        var bare = upload(Pictures.drawn(440, 320, "png")).json().path("id").asString();
        describe(described, "\"1\"", "unclear");

        assertThat(found("rights=unclear")).contains(described).doesNotContain(bare);
        assertThat(found("rights=unclear&consent=refused")).doesNotContain(described);
        assertThat(found("missing=caption")).contains(bare).doesNotContain(described);
        assertThat(newsroom.writer.get("/api/news/photos?rights=all").status()).isEqualTo(422);
    }

    @Test
    void theLibraryFindsAPhotoByWhoTookItAndByItsFileAndTheCreditStandsApart() {
        var picture = Pictures.withIptc(
                Pictures.drawn(450, 330, "jpg"), Map.of(80, "江砚", 110, "示例图库"), Charset.forName("GB18030"));
        var added = newsroom.writer.upload("/api/news/photos", "../相册/葡萄园_0417.jpg", "image/jpeg", picture);
        var id = added.json().path("id").asString();
        assertThat(added.json().path("photographer").asString()).isEqualTo("江砚");
        assertThat(added.json().path("credit").asString()).isEqualTo("示例图库");
        assertThat(added.json().path("fileName").asString()).isEqualTo("葡萄园_0417.jpg");
        assertThat(found("q=" + encoded("江砚 葡萄园_0417"))).contains(id);

        var said = Map.of("credit", "街道供图", "photographer", "苏日娜");
        var changed = newsroom.writer.with("If-Match", "\"1\"").put("/api/news/photos/" + id, said);

        assertThat(changed.json().path("photographer").asString()).isEqualTo("苏日娜");
        assertThat(changed.json().path("credit").asString()).isEqualTo("街道供图");
        assertThat(changed.json().path("fileName").asString()).isEqualTo("葡萄园_0417.jpg");
        assertThat(found("q=" + encoded("苏日娜 0417.jpg"))).contains(id);
        assertThat(found("q=" + encoded("江砚 0417.jpg"))).doesNotContain(id);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private String found(String query) {
        return newsroom.writer.get("/api/news/photos?limit=200&" + query).text();
    }

    @Test
    void aStoryNamesOnlyPhotosThatAreThere() {
        var unknown =
                Newsroom.content("没有的照片", Map.of("type", "photo", "photo", "00000000-0000-0000-0000-000000000000"));
        assertThat(newsroom.writer.post("/api/news/stories", unknown).code()).isEqualTo("photo-unknown");
    }

    private Answer upload(byte[] picture) {
        return newsroom.writer.upload("/api/news/photos", "照片.jpg", "image/jpeg", picture);
    }

    private void describe(String photo, String ifMatch, String rights) {
        var texts = Map.of("caption", "居民在窗口办理业务", "credit", "江砚 摄", "alt", "几位居民站在窗口前", "rights", rights);
        var changed = newsroom.writer.with("If-Match", ifMatch).put("/api/news/photos/" + photo, texts);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private long photos() {
        return jdbc.sql("select count(*) from photo").query(Long.class).single();
    }

    private static List<Path> files() throws Exception {
        try (var all = Files.walk(store)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
