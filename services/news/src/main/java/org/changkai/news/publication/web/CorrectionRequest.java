package org.changkai.news.publication.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.changkai.news.story.Body;
import org.changkai.news.story.Byline;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Content;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A correction: the note that readers see, and the fields that are different now; an empty text takes one out. */
record CorrectionRequest(
        @NotBlank @Size(max = 500) String note,
        @Nullable @Size(min = 1, max = 200) String headline,
        @Nullable @Size(max = 200) String kicker,
        @Nullable @Size(max = 200) String subheadline,
        @Nullable @Size(min = 1, max = 30) List<@NotNull @Valid Byline> byline,
        @Nullable @Size(max = 1_000) String lead,
        @Nullable @Valid Body body) {

    Content applyTo(Content content) {
        var corrected = new Content(
                content.form(),
                headline == null ? content.headline() : headline,
                now(kicker, content.kicker()),
                now(subheadline, content.subheadline()),
                byline == null ? content.byline() : byline,
                now(lead, content.lead()),
                body == null ? content.body() : body,
                content.section(),
                content.series(),
                content.about(),
                content.place(),
                content.tags(),
                content.language(),
                content.source());
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
