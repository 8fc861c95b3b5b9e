package org.changkai.portal.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.changkai.portal.news.Photo.Rendition;
import org.junit.jupiter.api.Test;

class PhotoTest {

    /** Narrower than what is asked for: its widest whole size is no wider than its widest cut. */
    private static final Photo SMALL = new Photo(
            "p1",
            "图说",
            "示例",
            "替代文字",
            800,
            600,
            List.of(
                    new Rendition("320.jpg", "full", "image/jpeg", 320, 240, ""),
                    new Rendition("800.jpg", "full", "image/jpeg", 800, 600, ""),
                    new Rendition("800-wide.jpg", "wide", "image/jpeg", 800, 450, ""),
                    new Rendition("600-square.jpg", "square", "image/jpeg", 600, 600, "")));

    @Test
    void aLargeSizeIsOneOfTheWholePicture() {
        assertThat(SMALL.atLeast(1280)).isNotNull().extracting(Rendition::name).isEqualTo("800.jpg");
        assertThat(SMALL.atLeast(500)).isNotNull().extracting(Rendition::name).isEqualTo("800.jpg");
    }

    @Test
    void browsersChooseAmongSizesOfTheWholePicture() {
        assertThat(SMALL.srcset())
                .isEqualTo("/api/news/photos/p1/renditions/320.jpg 320w, /api/news/photos/p1/renditions/800.jpg 800w");
    }

    @Test
    void eachCutIsShownOnce() {
        assertThat(SMALL.cuts()).extracting(Rendition::shape).containsExactly("square", "wide");
    }
}
