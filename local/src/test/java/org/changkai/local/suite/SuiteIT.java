package org.changkai.local.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.changkai.local.Door;
import org.changkai.local.bench.photo.SearchForPlaces;
import org.changkai.local.demo.AskAround;
import org.changkai.local.demo.BookAndChange;
import org.changkai.local.demo.FindAgain;
import org.changkai.local.demo.ImportFiles;
import org.changkai.local.demo.MainJob;
import org.changkai.local.demo.PublishStory;
import org.changkai.local.demo.Word;
import org.changkai.local.stack.Service;
import org.changkai.local.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The main job on real input: the areas of two cities, where {@code ../shared} is there; else the sample region's. */
@ExtendWith(RunningSuite.class)
class SuiteIT {

    private static final Path AREAS =
            Stack.projectFolder().resolve("../shared/data/areas").normalize();

    private final Door door;
    private final List<String> said = new ArrayList<>();
    private final Word word = Word.random(ThreadLocalRandom.current());

    SuiteIT(Door door) {
        this.door = door;
    }

    @BeforeAll
    static void importAreas(Door door) throws IOException {
        List<String> said = new ArrayList<>();
        int rows = new ImportFiles(door, said::add).areas(AREAS);
        if (Files.exists(AREAS)) {
            assertThat(rows).isEqualTo(2782);
        } else {
            assertThat(said).as("it is said that ../shared is missing").anyMatch(line -> line.contains("is not here"));
        }
        new FindAgain(door, MainJob.COLD, said::add).catchUp(door, rows);
    }

    @Test
    void nothingThatIsPublicTellsWhereAPhotoWasTaken() throws IOException {
        new ImportFiles(door, said::add).centres(word);
        new PublishStory(door, said::add).about(MainJob.CENTRE, word);
        var found = new SearchForPlaces(door).everywhere();
        assertThat(found.photos()).isPositive();
        assertThat(found.addresses()).isGreaterThan(10);
        assertThat(found.leaks()).isEmpty();
    }

    @Test
    void aCitizenFindsTheNearestCentreBooksMovesAndGivesBack() throws IOException {
        assertThat(new ImportFiles(door, said::add).centres(word)).isEqualTo(3);

        AskAround ask = new AskAround(door, said::add);
        JsonNode circle = ask.circle();
        assertThat(circle.path("centres")
                        .valueStream()
                        .map(centre -> centre.path("id").asString()))
                .containsExactly("demo-c-001", "demo-c-002", "demo-c-003");
        assertThat(circle.path("centres").get(0).path("name").asString()).isEqualTo(MainJob.centreName(word));

        AskAround.Choice times = ask.firstFree();
        BookAndChange citizen = new BookAndChange(door, said::add);
        BookAndChange.Booking booking = citizen.book(times.first());
        assertThat(citizen.open(booking).path("status").asString()).isEqualTo("BOOKED");
        assertThat(citizen.move(booking, times.later()).path("start").asString())
                .isEqualTo(times.later().start());
        assertThat(citizen.cancel(booking).path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void aStoryIsReviewedByThreePublishedAndFoundByWordsAndByPinyin() throws IOException {
        new ImportFiles(door, said::add).centres(word);
        FindAgain cold = new FindAgain(door, MainJob.COLD, said::add);
        cold.find(word.characters(), "centre", MainJob.centreName(word));

        PublishStory.Story story = new PublishStory(door, said::add).about(MainJob.CENTRE, word);

        FindAgain soon = new FindAgain(door, MainJob.SOON, said::add);
        assertThat(soon.find(word.characters() + "夜校", "story", story.headline()))
                .isLessThan(MainJob.SOON.toMillis());
        assertThat(soon.find(word.pinyin(), "story", story.headline())).isLessThan(MainJob.SOON.toMillis());
        soon.inFeed(story);
        JsonNode read =
                door.get("/api/news/stories/" + story.slug()).expect(200).json();
        assertThat(read.path("about").get(0).path("id").asString()).isEqualTo(MainJob.CENTRE);
    }

    @Test
    void whatWasBookedIsThereAfterDatabaseAndServiceWereKilled(RunningSuite.Copy suite) throws IOException {
        new ImportFiles(door, said::add).centres(word);
        AskAround.Choice times = new AskAround(door, said::add).firstFree();
        BookAndChange citizen = new BookAndChange(door, said::add);
        BookAndChange.Booking booking = citizen.book(times.first());

        suite.strike("postgres");
        suite.strike(Service.BOOKING.title());
        suite.start();

        await().atMost(MainJob.COLD)
                .ignoreExceptions()
                .until(() -> citizen.open(booking).path("status").asString().equals("BOOKED"));
        assertThat(citizen.cancel(booking).path("status").asString()).isEqualTo("CANCELLED");
    }

    @Test
    void nobodyOutsideReachesTheChangeFeedOrTheManagement() {
        assertThat(door.get("/internal/changes").status()).isEqualTo(404);
        assertThat(door.get("/api/registry/internal/changes").status()).isEqualTo(404);
        assertThat(door.get("/actuator/health").status()).isEqualTo(404);
        assertThat(door.asMachine().get("/actuator/prometheus").status()).isEqualTo(404);
    }
}
