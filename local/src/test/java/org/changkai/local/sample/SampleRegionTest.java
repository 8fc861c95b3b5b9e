package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SampleRegionTest {

    private final FakeSuite suite = new FakeSuite();
    private final List<String> progress = new ArrayList<>();

    @AfterEach
    void close() {
        suite.close();
    }

    @Test
    void placesComeFirstAndEachFileAfterTheOneItDependsOn() {
        new SampleRegistry(suite.door(), progress::add).load();

        assertThat(suite.callsOf("POST", ".*"))
                .containsExactly(
                        "machine POST /api/registry/imports/areas",
                        "machine POST /api/registry/imports/organizations",
                        "machine POST /api/registry/imports/centres");
        assertThat(progress).hasSize(3);
    }

    @Test
    void aRefusedFileIsReportedWithItsBadRows() {
        suite.refuseImports();

        assertThatThrownBy(() -> SampleRegion.load(suite.door(), progress::add))
                .hasMessageContaining("areas")
                .hasMessageContaining("\"line\":7");
    }

    @Test
    void everyStoryIsReviewedThreeTimesByOthersAndPublishedInItsOrder() {
        SampleRegion.load(suite.door(), progress::add);

        assertThat(suite.published)
                .containsExactlyElementsOf(
                        SampleStory.all().stream().map(SampleStory::headline).toList());
        for (String step : List.of("reviews", "proofs")) {
            for (String reviewer : List.of("reviewer-1", "reviewer-2", "reviewer-3")) {
                assertThat(suite.callsOf("POST", "/api/news/stories/.*/" + step))
                        .filteredOn(call -> call.startsWith(reviewer + " "))
                        .hasSize(42);
            }
        }
        assertThat(suite.callsOf("POST", "/api/news/photos"))
                .hasSize(SamplePictures.all().size())
                .allMatch(call -> call.startsWith("writer "));
    }

    @Test
    void aMistakeIsPrintedAndThenPutRight() {
        SampleRegion.load(suite.door(), progress::add);

        assertThat(suite.callsOf("POST", "/api/news/stories/.*/correction"))
                .hasSize(SampleCorrection.all().size())
                .allMatch(call -> call.startsWith("editor "));
    }

    @Test
    void loadingItAgainWritesNoStoryAndDrawsNoPicture() {
        SampleStory.all().forEach(story -> suite.published.add(story.headline()));

        SampleRegion.load(suite.door(), progress::add);

        assertThat(suite.callsOf("POST", "/api/news/.*")).isEmpty();
        assertThat(suite.published).hasSize(42);
    }

    @Test
    void aBusyGatewayIsAskedAgain() {
        suite.busyFor(2);

        new SampleRegistry(suite.door(), progress::add).load();

        assertThat(suite.callsOf("POST", "/api/registry/imports/.*")).hasSize(3);
    }
}
