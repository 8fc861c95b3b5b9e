package org.changkai.news.publication;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.story.About;
import org.jspecify.annotations.Nullable;

/**
 * A photo as those who follow are told of it, with where in the newspaper it stands.
 *
 * @param section slug of the section of the story that shows it
 * @param series slug of the story's series
 * @param place 12-digit area code of the story
 */
record ToldPhoto(
        @JsonUnwrapped PhotoDocument photo,
        String section,
        @Nullable String series,
        @Nullable String place,
        List<About> about) {

    static ToldPhoto of(PhotoDocument photo, StoryDocument story) {
        var series = story.series();
        return new ToldPhoto(
                photo, story.section(), series == null ? null : series.slug(), story.place(), story.about());
    }
}
