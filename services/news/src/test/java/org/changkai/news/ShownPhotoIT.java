package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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

/** Who sees a photo, in which size it says that it is shown, and what is said of it when it comes. */
@ServiceTest
class ShownPhotoIT {

    @TempDir
    static Path store;

    @Autowired
    ServiceClient client;

    @LocalServerPort
    int port;

    Newsroom newsroom;
    PartByPart uploads;

    @DynamicPropertySource
    static void storesPhotosHere(DynamicPropertyRegistry registry) {
        registry.add("changkai.news.photo.store", store::toString);
        registry.add("changkai.news.photo.avif", () -> "false");
        registry.add("changkai.news.photo.widths", () -> "320,640");
        registry.add("changkai.news.photo.cut-widths", () -> "320");
    }

    @BeforeEach
    void opens() {
        newsroom = new Newsroom(client);
        uploads = new PartByPart(newsroom.writer, port);
    }

    @Test
    void aPhotoWhoseRightsOrConsentSayNoIsSeenByTheNewsroomAloneAlsoIfItWasNeverPublished() {
        for (var no : List.of(Map.of("rights", "none"), Map.of("consent", "refused"))) {
            var photo = newsroom.photo(Pictures.drawn(402, 302, "jpg"));
            var url = newsroom.writer
                    .get("/api/news/photos/" + photo)
                    .json()
                    .at("/renditions/0/url")
                    .asString();
            assertThat(client.get(url).status()).isEqualTo(200);
            newsroom.say(photo, no);
            for (var stranger : List.of(client, client.as("clerk", "booking:desk"))) {
                assertThat(stranger.get(url).status()).as(no.toString()).isEqualTo(404);
            }
            var seen = newsroom.writer.get(url);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aCroppedPhotoTellsTheSizeInWhichItIsShown() {
        var id = newsroom.photo(Pictures.withExif(Pictures.drawn(600, 800, "jpg"), 6));
        var crop = Map.of("crop", Map.of("x", 0.25, "y", 0.1, "width", 0.5, "height", 0.5));
        var cropped = newsroom.writer.with("If-Match", "\"2\"").put("/api/news/photos/" + id + "/treatment", crop);
        assertThat(cropped.status()).as(cropped.text()).isEqualTo(200);
        assertThat(cropped.json().path("originalWidth").asInt()).isEqualTo(800);
        assertThat(cropped.json().path("originalHeight").asInt()).isEqualTo(600);
        var slug = newsroom.published(Newsroom.content("裁切", Map.of("type", "photo", "photo", id)));
        for (var told : List.of(
                cropped.json(),
                client.get("/api/news/photos/" + id).json(),
                client.get("/api/news/stories/" + slug).json().at("/photos/0"))) {
            assertThat(told.path("width").asInt()).isEqualTo(400);
            assertThat(told.path("height").asInt()).isEqualTo(300);
            assertThat(told.path("renditions").values().stream()
                            .filter(made -> made.path("shape").asString("full").equals("full"))
                            .mapToInt(made -> made.path("width").asInt())
                            .max())
                    .as("the picture itself")
                    .hasValue(400);
        }
    }

    @Test
    void anUploadInPartsSaysAsMuchOfRightsAndConsentAsAWholeOne() {
        var picture = Pictures.drawn(445, 333, "jpg");
        var upload = uploads.begin(
                picture.length, "rights " + PartByPart.base64("licensed") + ",consent " + PartByPart.base64("refused"));
        var last = uploads.append(upload, 0, picture);
        assertThat(last.status()).as(last.text()).isEqualTo(200);
        var photo = newsroom.writer.get(String.valueOf(last.header("Location"))).json();
        assertThat(photo.path("rights").asString()).isEqualTo("licensed");
        assertThat(photo.path("consent").asString()).isEqualTo("refused");
        for (var wrong : List.of("rights bWluZQ==", "consent UkVGVVNFRA==", "rights &&&")) {
            var refused = uploads.begun(500, wrong);
            assertThat(refused.status()).as(refused.text()).isEqualTo(422);
            assertThat(refused.json().at("/errors/0/pointer").asString()).isEqualTo("Upload-Metadata");
            assertThat(refused.json().at("/errors/0/message").asString())
                    .startsWith("“" + wrong.substring(0, wrong.indexOf(' ')) + "”");
        }
    }
}
