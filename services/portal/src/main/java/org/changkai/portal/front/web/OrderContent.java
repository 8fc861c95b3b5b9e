package org.changkai.portal.front.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.front.Arrangement;
import org.changkai.portal.front.Candidate;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Section;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the order shows.
 *
 * @param section whose page is arranged; empty: the front page
 * @param etag the revision that was read
 * @param words by which stories were looked for; empty for the latest
 * @param choice stories that can be put in, without those that stand there already
 * @param placed how many of those that were found stand there already
 * @param incomplete whether there may be more stories, because somebody who was asked did not answer
 */
public record OrderContent(
        Caller caller,
        String section,
        Reply<Section.Sections> sections,
        Arrangement arrangement,
        String etag,
        String words,
        List<Candidate> choice,
        int placed,
        boolean incomplete,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {

    /** Whether stories were looked for and none was found. */
    public boolean nothingFound() {
        return !words.isEmpty() && choice.isEmpty() && placed == 0;
    }
}
