package org.changkai.news.publication.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.changkai.news.story.About;
import org.changkai.news.story.Body;
import org.changkai.news.story.Byline;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Content;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A correction: the note that readers see, and the fields that are different now; an empty text or list takes one out. With
 * the note alone it is a clarification.
 */
record CorrectionRequest(
        @NotBlank @Size(max = 500) String note,
        @Nullable @Size(min = 1, max = 200) String headline,
        @Nullable @Size(max = 200) String kicker,
        @Nullable @Size(max = 200) String subheadline,
        @Nullable @Size(min = 1, max = 30) List<@NotNull @Valid Byline> byline,
        @Nullable @Size(max = 1_000) String lead,
        @Nullable @Valid Body body,
        @Nullable @Size(min = 1, max = 64) String section,
        @Nullable @Valid CorrectedPart series,
        @Nullable @Size(max = 50) List<@NotNull @Valid About> about,
        @Nullable @Pattern(regexp = "(\\d{12})?") String place,
        @Nullable @Size(max = 30) List<@NotBlank @Size(max = 40) String> tags,
        @Nullable @Size(max = 100) String source) {

    /** Whether nothing but the note is given. */
    boolean clarifies() {
        return Stream.of(headline, kicker, subheadline, byline, lead, body, section, series, about, place, tags, source)
                .allMatch(Objects::isNull);
    }

    Content applyTo(Content content) {
        var corrected = new Content(
                content.form(),
                headline == null ? content.headline() : headline,
                now(kicker, content.kicker()),
                now(subheadline, content.subheadline()),
                byline == null ? content.byline() : byline,
                now(lead, content.lead()),
                body == null ? content.body() : body,
                section == null ? content.section() : section,
                series == null ? content.series() : series.part(),
                about == null ? content.about() : about,
                now(place, content.place()),
                tags == null ? content.tags() : tags,
                content.language(),
                now(source, content.source()));
        if (corrected.headline().isBlank()) {
            throw Problem.invalid("/headline", "headline-blank").exception();
        }
        if (!CanonicalContent.isPlainText(corrected)) {
            throw Problem.invalid("", "text-not-plain").exception();
        }
        return corrected;
    }

    private static @Nullable String now(@Nullable String given, @Nullable String was) {
        return given == null ? was : given.isBlank() ? null : given;
    }
}
