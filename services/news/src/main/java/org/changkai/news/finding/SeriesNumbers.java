package org.changkai.news.finding;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.changkai.news.finding.Finding.Rule;
import org.changkai.news.story.SeriesPart;
import org.jspecify.annotations.Nullable;

/** Points out a part of a series whose number another story bears already. */
public final class SeriesNumbers {

    private final SeriesParts parts;

    public SeriesNumbers(SeriesParts parts) {
        this.parts = parts;
    }

    /**
     * The other stories with the same number; nothing if there is none.
     *
     * @param part null if the story is no part of a series
     */
    public List<Finding> in(UUID story, @Nullable SeriesPart part) {
        var others = part == null ? List.<String>of() : parts.headlines(part, story);
        if (part == null || others.isEmpty()) {
            return List.of();
        }
        var named = others.stream().map(headline -> "《" + headline + "》").collect(Collectors.joining());
        return List.of(new Finding(Rule.SERIES_NUMBER_TWICE, "/series/number", 0, 0, part.label(), null, named));
    }
}
