package org.changkai.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.changkai.local.sample.picture.Picture;
import org.junit.jupiter.api.Test;

class SamplePicturesTest {

    private final List<Picture> pictures = SamplePictures.all();

    @Test
    void everyPictureHasACaptionACreditAndWordsForThoseWhoCannotSeeIt() {
        assertThat(pictures).hasSizeGreaterThan(24).allSatisfy(picture -> {
            assertThat(picture.caption()).contains("月", "日，").endsWith("（示例插图）");
            assertThat(picture.byline()).isNotBlank();
            assertThat(picture.credit()).isNotBlank();
            assertThat(picture.alt()).hasSizeGreaterThan(8);
            assertThat(picture.city()).isEqualTo("乌海市");
        });
    }

    @Test
    void everyPictureHasAKeyOfItsOwnAndSomeKnowTheirPlace() {
        assertThat(pictures.stream().map(Picture::key)).doesNotHaveDuplicates();
        assertThat(pictures.stream().filter(picture -> picture.gps() != null)).hasSizeBetween(8, 24);
    }

    @Test
    void atLeastTwelveDifferentScenesAreDrawn() {
        assertThat(pictures.stream().map(Picture::scene).collect(Collectors.toSet()))
                .hasSizeGreaterThanOrEqualTo(12);
    }
}
