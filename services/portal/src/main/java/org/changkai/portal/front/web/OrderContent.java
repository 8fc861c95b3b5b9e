package org.changkai.portal.front.web;

import java.util.List;
import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.front.Arrangement;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Section;
import org.changkai.portal.newsroom.Line;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the order shows.
 *
 * @param section whose page is arranged; empty: the front page
 * @param etag the revision that was read
 * @param known stories by id, as far as they were found
 * @param choice stories that can be put in
 */
public record OrderContent(
        Caller caller,
        String section,
        Reply<Section.Sections> sections,
        Arrangement arrangement,
        String etag,
        Map<String, Line> known,
        List<Line> choice,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {

    public String headline(String story) {
        var line = known.get(story);
        return line == null ? story : line.headline();
    }

    /** Its state, empty if it is not known. */
    public String state(String story) {
        var line = known.get(story);
        return line == null ? "" : line.state();
    }
}
