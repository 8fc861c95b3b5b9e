package org.changkai.portal.newsroom.web;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.web.StoryContent.Subject;
import org.changkai.portal.newsroom.Comparison;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Version;
import org.changkai.portal.page.Frame;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a story's versions shows.
 *
 * @param versions as many as one page takes
 * @param cursor where they begin; empty for the latest
 * @param from the older of the two that are compared
 * @param comparison null if there is only one version
 * @param sections null if they are not known
 * @param series null if they are not known
 * @param subjects the registry's names for what is compared, as far as they are known
 * @param refusal why an older one could not be restored; null if it was not tried
 */
public record VersionsContent(
        Caller caller,
        Draft draft,
        Version.Versions versions,
        String cursor,
        int from,
        int to,
        @Nullable Reply<Comparison> comparison,
        Section.@Nullable Sections sections,
        Series.@Nullable AllSeries series,
        List<Subject> subjects,
        @Nullable Refusal refusal) {

    /** The numbers that can be chosen here: those of this page, and the two that are compared. */
    public SortedMap<Integer, String> choices() {
        var choices = new TreeMap<Integer, String>(Comparator.reverseOrder());
        choices.put(from, "");
        choices.put(to, "");
        versions.items().forEach(version -> choices.put(version.version(), version.savedBy()));
        return choices;
    }

    /** What is compared, in words. */
    public InWords said(Frame frame) {
        return new InWords(frame, sections, series, subjects);
    }

    public boolean restorable() {
        return caller.has("news:write") && draft.is("DRAFT", "IN_REVIEW", "APPROVED");
    }
}
