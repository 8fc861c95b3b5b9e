package org.changkai.news.publication.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.changkai.news.story.SeriesPart;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which part of which series it was all along.
 *
 * @param slug of the series; an empty one takes the story out of its series
 * @param number 1 to 999
 */
record CorrectedPart(
        @NotNull @Size(max = 64) String slug,
        @Nullable @Positive @Max(999) Integer number) {

    @Nullable
    SeriesPart part() {
        if (slug.isBlank()) {
            return null;
        }
        if (number == null) {
            throw Problem.invalid("/series/number", "series-number-missing").exception();
        }
        return new SeriesPart(slug, number);
    }
}
