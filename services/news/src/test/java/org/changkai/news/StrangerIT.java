package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Set<String> OF_THE_NEWSROOM =
            Set.of("consent", "rights", "revision", "treatment", "uploadedAt", "missing", "alike", "organization");

    @TempDir
    static Path store;

    @Autowired
    ServiceClient client;

    @LocalServerPort
    int port;

    Newsroom newsroom;
    Withheld withheld;

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
        withheld = new Withheld(newsroom, port);
    }

    @Test
    void nothingIsReadThatIsNotPublishedOrNoLonger() throws IOException {
        withheld.fill();
        var clerk = client.as("clerk", "booking:write");
        var kept = 0;
        for (var path : readable()) {
            for (var address : addresses(path)) {
                for (var stranger : List.of(client, clerk)) {
                    var answer = stranger.get(address);
                    assertThat(answer.status()).as(address).isIn(200, 401, 403, 404, 410);
                    assertThat(answer.text()).as(address).doesNotContain(Withheld.SECRET, "writer", "reviewer-1");
                }
                kept += newsroom.editor.get(address).text().contains(Withheld.SECRET) ? 1 : 0;
            }
        }
        assertThat(kept)
                .as("addresses at which the newsroom reads what others do not")
                .isGreaterThan(40);
        for (var picture : withheld.hiddenPictures) {
            assertThat(client.get(picture).status()).as(picture).isEqualTo(404);
            var seen = newsroom.writer.get(picture);
            assertThat(seen.status()).as(picture).isEqualTo(200);
            assertThat(seen.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void ofAPublishedPhotoReadersGetWhatStandsInItsStoryAndTheNewsroomAll() {
        var photo = withheld.photo("居民在窗口办理业务");
        var path = "/api/news/photos/" + photo;
        assertThat(client.get(path).status()).isEqualTo(404);
        var slug = newsroom.published(Withheld.withPhoto("公开的照片", photo));
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
        var stays = withheld.photo("留下的照片");
        var goes = withheld.photo("撤下的照片");
        var slug = newsroom.published(Newsroom.content("两张照片", Withheld.block(stays), Withheld.block(goes)));
        var pictures = client.get("/api/news/stories/" + slug).json().path("photos");
        var corrected = newsroom.editor.post(
                "/api/news/stories/" + newsroom.id(slug) + "/correction",
                Map.of("note", "撤下一张", "body", Map.of("version", 1, "blocks", List.of(Withheld.block(stays)))));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(client.get(pictures.at("/0/renditions/0/url").asString()).status())
                .isEqualTo(200);
        assertThat(client.get(pictures.at("/1/renditions/0/url").asString()).status())
                .isEqualTo(404);
        assertThat(client.get("/api/news/photos/" + goes).status()).isEqualTo(404);
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
        assertThat(withheld.known).as("say what to ask " + path + " for").containsKey(name);
        return withheld.known.getOrDefault(name, List.of()).stream()
                .flatMap(value -> addresses(path.replace(open.get(), value)).stream())
                .toList();
    }
}
