package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What was signed off with a photo, and what becomes of it when somebody on it says no. */
@ServiceTest
class SignedPhotoIT {

    private static final Map<String, Object> FACE =
            Map.of("blurs", List.of(Map.of("x", 0.4, "y", 0.4, "width", 0.2, "height", 0.2)));
    private static final Map<String, Object> NOTHING = Map.of("blurs", List.of());

    @TempDir
    static Path folder;

    @Autowired
    ServiceClient client;

    Newsroom newsroom;

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", folder::toString);
        registry.add("changkai.news.photo.widths", () -> "320");
        registry.add("changkai.news.photo.avif", () -> "false");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
    }

    @Test
    void aBlurTakenOffAfterTheRoundsOpensThemAgain() {
        var photo = newsroom.photo(Pictures.drawn(510, 400, "jpg"));
        treat(newsroom.writer, photo, FACE);
        var story = newsroom.draft(Newsroom.content("遮挡过的孩子", picture(photo)));
        newsroom.signOff(story);
        var signed = hash(story);
        treat(newsroom.writer, photo, NOTHING);
        assertThat(newsroom.publish(story).code()).isEqualTo("rounds-incomplete");
        assertThat(newsroom.line(9, story, "APPROVED").path("open").toString()).contains("REVIEW/FIRST");
        assertThat(newsroom.line(9, story, "APPROVED").path("waiting").asBoolean())
                .isTrue();
        treat(newsroom.writer, photo, FACE);
        assertThat(hash(story)).as("the same again").isEqualTo(signed);
        assertThat(newsroom.publish(story).status()).isEqualTo(200);
    }

    @Test
    void whatIsHiddenOnAPublishedPhotoIsNotShownByOnePersonAlone() {
        var photo = newsroom.photo(Pictures.drawn(520, 400, "jpg"));
        treat(newsroom.writer, photo, FACE);
        var slug = newsroom.published(Newsroom.content("已刊出的遮挡", picture(photo)));
        for (var less : List.<Map<String, Object>>of(
                NOTHING, Map.of("blurs", List.of(Map.of("x", 0.45, "y", 0.4, "width", 0.2, "height", 0.2))))) {
            var refused = treated(newsroom.editor, photo, less);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("photo-uncovered");
            assertThat(refused.json().at("/stories/0/slug").asString()).isEqualTo(slug);
        }
        var more = new HashMap<String, Object>(FACE);
        more.put("crop", Map.of("x", 0.1, "y", 0.1, "width", 0.8, "height", 0.8));
        treat(newsroom.editor, photo, more);
        assertThat(treated(newsroom.editor, photo, FACE).code())
                .as("what was cropped away")
                .isEqualTo("photo-uncovered");
    }

    @Test
    void aPhotoWhoseConsentIsTakenBackIsSeenByNobodyAnyMoreAndTheNewsroomKnowsWhereItStood() throws IOException {
        var photo = newsroom.photo(Pictures.drawn(530, 400, "jpg"));
        var other = newsroom.photo(Pictures.drawn(531, 400, "jpg"));
        var slug = newsroom.published(Newsroom.content(
                "同意撤回",
                picture(photo),
                Map.of("type", "gallery", "photos", List.of(photo, other)),
                Map.of("type", "paragraph", "text", "正文留下。")));
        var story = newsroom.id(slug);
        var url = client.get("/api/news/stories/" + slug)
                .json()
                .at("/photos/0/renditions/0/url")
                .asString();
        assertThat(client.get(url).status()).isEqualTo(200);
        assertThat(client.get("/api/news/feeds/atom.xml").text()).contains(photo);

        var refused = say(photo, "refused");
        assertThat(refused.status()).as(refused.text()).isEqualTo(200);
        assertThat(refused.json().at("/takenOutOf/0/slug").asString()).isEqualTo(slug);

        var shown = client.get("/api/news/stories/" + slug);
        assertThat(shown.text()).doesNotContain(photo).contains("正文留下。", other);
        assertThat(client.get(url).status()).isEqualTo(404);
        assertThat(client.get("/api/news/photos/" + photo).status()).isEqualTo(404);
        for (var list : List.of("feeds/atom.xml", "feeds/feed.json", "front", "stories")) {
            assertThat(client.get("/api/news/" + list).text()).as(list).doesNotContain(photo);
        }
        assertThat(newsroom.editor
                        .get("/api/news/stories/" + story + "/sign-off-sheet")
                        .json()
                        .path("log"))
                .filteredOn(deed -> deed.path("action").asString().equals("PHOTO_TAKEN_OUT"))
                .singleElement()
                .satisfies(deed -> assertThat(deed.path("photo").asString()).startsWith("孩子们在活动室"));
        assertThat(printed(newsroom.editor.get("/api/news/stories/" + story + "/sign-off-sheet.pdf")))
                .as("an id says nothing on paper")
                .contains("孩子们在活动室")
                .doesNotContain(photo);
        assertThat(client.told(photo).getLast().path("type").asString()).isEqualTo("org.changkai.news.photo-withdrawn");

        var correction = "/api/news/stories/" + story + "/correction";
        var note = Map.of("note", "恢复照片");
        assertThat(newsroom.editor.post(correction, note).code()).isEqualTo("photo-blocked");
        assertThat(say(photo, "given").json().has("takenOutOf"))
                .as("it is missing still")
                .isTrue();
        assertThat(client.get(url).status()).isEqualTo(404);
        assertThat(newsroom.editor.post(correction, note).status()).isEqualTo(200);
        assertThat(client.get("/api/news/stories/" + slug).text()).contains(photo);
        assertThat(newsroom.editor.get("/api/news/photos/" + photo).json().has("takenOutOf"))
                .isFalse();
    }

    @Test
    void aCorrectionOfNothingButAPhotosWordsIsOne() {
        var photo = newsroom.photo(Pictures.drawn(460, 300, "jpg"));
        var block = picture(photo);
        var story = newsroom.published(Newsroom.content("图说有误", block));
        var body = Map.of("version", 1, "blocks", List.of(block));
        var path = "/api/news/stories/" + newsroom.id(story) + "/correction";
        assertThat(newsroom.editor
                        .post(path, Map.of("note", "图说", "body", body))
                        .code())
                .isEqualTo("correction-changes-nothing");

        newsroom.describe(photo, "居民在议事厅");

        assertThat(newsroom.editor
                        .post(path, Map.of("note", "图说", "body", body))
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/api/news/stories/" + story).text()).contains("居民在议事厅");
    }

    private static Map<String, Object> picture(String photo) {
        return Map.of("type", "photo", "photo", photo);
    }

    private static String printed(Answer sheet) throws IOException {
        try (var document = Loader.loadPDF(sheet.bytes())) {
            return new PDFTextStripper().getText(document);
        }
    }

    private Answer say(String photo, String consent) {
        var texts =
                Map.of("caption", "孩子们在活动室", "credit", "江砚", "alt", "几个孩子围着桌子", "rights", "own", "consent", consent);
        return newsroom.say(photo, texts);
    }

    private void treat(ServiceClient who, String photo, Map<String, Object> treatment) {
        var done = treated(who, photo, treatment);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
    }

    private Answer treated(ServiceClient who, String photo, Map<String, Object> treatment) {
        return who.with("If-Match", newsroom.revision(photo))
                .put("/api/news/photos/" + photo + "/treatment", treatment);
    }

    private String hash(String story) {
        return newsroom.editor
                .get("/api/news/stories/" + story + "/draft")
                .json()
                .path("hash")
                .asString();
    }
}
