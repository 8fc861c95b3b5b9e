package org.changkai.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.news.photo.darkroom.Pictures;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What those who follow hear of the photos in stories. */
@ServiceTest
class PhotosToldIT {

    @TempDir
    static Path store;

    @Autowired
    ServiceClient client;

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
    void aPhotoIsToldWithWhereInTheNewspaperItStands() {
        var photo = photo(501);
        published("带照片的稿件", photo);
        var told = client.told(photo).getLast().path("data");
        assertThat(told.path("id").asString()).isEqualTo(photo);
        assertThat(told.path("caption").asString()).isEqualTo("居民在窗口办理业务");
        assertThat(told.path("section").asString()).isEqualTo("shidian");
        assertThat(told.path("series").asString()).isEqualTo("wuhua");
        assertThat(told.path("place").asString()).isEqualTo("150302001000");
        assertThat(told.at("/about/0/id").asString()).isEqualTo("wh-c-001");
    }

    @Test
    void aPhotoIsGoneWithTheLastStoryThatShowsIt() {
        var photo = photo(502);
        var first = published("第一篇", photo);
        var second = published("第二篇", photo);
        withdraw(first);
        assertThat(types(photo)).endsWith("photo-published").doesNotContain("photo-withdrawn");
        assertThat(newsroom.editor
                        .delete("/api/news/stories/" + second + "/publication")
                        .status())
                .isEqualTo(200);
        assertThat(types(photo)).endsWith("photo-withdrawn");
    }

    @Test
    void aPhotoThatACorrectionTookOutIsGoneAndTheOthersStay() {
        var taken = photo(503);
        var kept = photo(504);
        var story = published("两张照片", taken, kept);
        var body = Map.of("version", 1, "blocks", List.of(Map.of("type", "photo", "photo", kept)));
        var corrected = newsroom.editor.post(
                "/api/news/stories/" + story + "/correction", Map.of("note", "更换照片", "body", body));
        assertThat(corrected.status()).as(corrected.text()).isEqualTo(200);
        assertThat(types(taken)).endsWith("photo-withdrawn");
        assertThat(types(kept)).endsWith("photo-published");
    }

    @Test
    void ofTwoWithdrawnAtTheSameTimeOneTellsThatTheirPhotoIsGone() {
        for (var round = 0; round < 5; round++) {
            var photo = photo(510 + round);
            var stories = List.of(published("甲", photo), published("乙", photo));
            stories.parallelStream().forEach(this::withdraw);
            assertThat(types(photo)).endsWith("photo-withdrawn");
        }
    }

    private void withdraw(String story) {
        var withdrawn = newsroom.editor.post("/api/news/stories/" + story + "/withdrawal", Map.of("reason", "事实有误"));
        assertThat(withdrawn.status()).as(withdrawn.text()).isEqualTo(200);
    }

    private String published(String headline, String... photos) {
        var blocks = IntStream.range(0, photos.length)
                .mapToObj(number -> Map.of("type", "photo", "photo", photos[number]))
                .toArray();
        return newsroom.id(newsroom.published(Newsroom.content(headline, blocks)));
    }

    private String photo(int width) {
        return newsroom.photo(Pictures.drawn(width, 300, "jpg"));
    }

    private List<String> types(String photo) {
        return client.told(photo).stream()
                .map(change -> change.path("type").asString().substring("org.changkai.news.".length()))
                .toList();
    }
}
