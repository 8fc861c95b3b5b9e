package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.changkai.local.sample.picture.Picture;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SampleStoriesTest {

    private final List<SampleStory> stories = SampleStory.all();

    @Test
    void thereAreFortyTwoStoriesWithHeadlinesOfTheirOwn() {
        assertThat(stories).hasSize(42);
        assertThat(stories.stream().map(SampleStory::headline))
                .doesNotHaveDuplicates()
                .allMatch(text -> !text.isBlank());
        assertThat(stories.stream().map(story -> story.name().substring(0, 2)))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 42).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void everySectionIsUsedAndTheSeriesIsCompleteInOrder() {
        JsonNode columns = JsonMapper.shared().readTree(SampleResources.bytes("columns.json"));

        assertThat(bodies().map(body -> body.path("section").asString()).collect(Collectors.toSet()))
                .isEqualTo(columns.path("sections")
                        .valueStream()
                        .map(section -> section.path("slug").asString())
                        .collect(Collectors.toSet()));
        assertThat(bodies().filter(body ->
                                body.path("series").path("slug").asString("").equals("yikezhong"))
                        .map(body -> body.path("series").path("number").asInt()))
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void everyFormOfTheNewspaperIsThere() {
        assertThat(bodies().map(body -> body.path("form").asString()).collect(Collectors.toSet()))
                .isEqualTo(Set.of("FEATURE", "COMMENTARY", "PHOTO_STORY", "BRIEF", "FIELD_REPORT"));
    }

    @Test
    void everyStoryIsAboutPlacesAndOrganizationsOfTheSample() {
        Set<String> known = Table.of("centres.csv").values("id");
        known.addAll(Table.of("organizations.csv").values("id"));
        known.addAll(Table.of("areas.csv").values("code"));

        assertThat(bodies()).allSatisfy(body -> {
            assertThat(body.path("about")
                            .valueStream()
                            .map(about -> about.path("id").asString()))
                    .isNotEmpty()
                    .allMatch(known::contains);
            if (body.has("place")) {
                assertThat(known).contains(body.path("place").asString());
            }
        });
    }

    @Test
    void everyStoryIsSignedAndTaggedAndOneIsInEnglishAndOneInMongolian() {
        assertThat(bodies()).allSatisfy(body -> {
            assertThat(body.path("byline")).isNotEmpty();
            assertThat(body.path("tags")).isNotEmpty();
            if (Set.of("FEATURE", "FIELD_REPORT").contains(body.path("form").asString())) {
                assertThat(body.path("lead").asString("")).isNotBlank();
            }
        });
        assertThat(bodies().map(body -> body.path("language").asString()))
                .containsOnly("zh", "en", "mn-Mong")
                .containsOnlyOnce("en", "mn-Mong");
    }

    @Test
    void whatIsCorrectedStandsInItsStory() {
        assertThat(SampleCorrection.all()).isNotEmpty().allSatisfy((name, correction) -> {
            SampleStory story = stories.stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(story.json()).contains(correction.corrected()).doesNotContain(correction.published());
            assertThat(correction.mistaken(story).json()).contains(correction.published());
            assertThat(correction.note()).endsWith("（示例）");
        });
    }

    @Test
    void everyStorySaysAtItsEndThatItIsASample() {
        assertThat(bodies()).allSatisfy(body -> {
            var last = body.path("body").path("blocks").valueStream().toList().getLast();
            assertThat(last.path("type").asString()).isEqualTo("note");
            assertThat(last.path("text").asString())
                    .isEqualTo(
                            body.path("language").asString().equals("en")
                                    ? "A sample story; its people and events are invented."
                                    : "示例稿件，人物与情节均为虚构。");
        });
    }

    /** A suffix hangs on its word by a narrow space, and a last vowel that stands apart by its separator. */
    @Test
    void mongolianTextIsWrittenInItsOwnLettersAndJoinsItsSuffixes() {
        assertThat(stories)
                .filteredOn(story -> story.body().path("language").asString().equals("mn-Mong"))
                .singleElement()
                .satisfies(story -> {
                    var words = story.headline()
                            + story.body().at("/body/blocks/0/text").asString()
                            + story.body().at("/body/blocks/1/text").asString();
                    assertThat(words)
                            .matches("[\u1803\u180e\u1820-\u1842\u202f ]+")
                            .contains("\u1828\u202f\u1826 ", "\u182a\u202f\u1826\u1828 ", "\u1828\u180e\u1820\u1803")
                            .doesNotContain("  ", " \u1826\u1828 ", " \u1826 ", "\u180e ");
                    assertThat(story.headline().split(" ")).hasSizeBetween(3, 5);
                });
    }

    @Test
    void chineseTextCarriesChinesePunctuation() {
        assertThat(stories)
                .filteredOn(story -> story.body().path("language").asString().equals("zh"))
                .allSatisfy(story -> assertThat(text(story.body()))
                        .as(story.name())
                        .doesNotContain(" ", "  ", "?", "!", ";", "(", ")", "……。")
                        .doesNotContainPattern("\\p{IsHan}[,.:]"));
    }

    @Test
    void everyPictureThatAStoryShowsIsInTheListAndNoneIsLeftOver() {
        Set<String> shown =
                stories.stream().flatMap(story -> story.pictures().stream()).collect(Collectors.toSet());

        assertThat(SamplePictures.all().stream().map(Picture::key).collect(Collectors.toSet()))
                .isEqualTo(shown);
    }

    @Test
    void theUploadedPhotosTakeThePlaceOfThePictures() {
        SampleStory story = stories.getFirst();

        String filled = story.body(story.pictures().stream().collect(Collectors.toMap(key -> key, key -> "id-" + key)))
                .toString();

        assertThat(filled).contains("\"id-hall-1\"").doesNotContain("picture:");
    }

    private Stream<JsonNode> bodies() {
        return stories.stream().map(SampleStory::body);
    }

    private static String text(JsonNode body) {
        var blocks = body.path("body")
                .path("blocks")
                .valueStream()
                .map(block -> block.path("text").asString(""));
        var head = Stream.of("kicker", "headline", "subheadline", "lead")
                .map(name -> body.path(name).asString(""));
        return Stream.concat(head, blocks).collect(Collectors.joining());
    }
}
