package org.changkai.portal.office.web;

import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story.About;
import org.changkai.portal.office.History;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the history of a centre, an organization or an area shows.
 *
 * @param things centres, organizations or areas
 * @param from the first of two moments, as its field shows it; empty if none are compared
 * @param to the second; empty for now
 * @param compared null if none are compared
 * @param names of the thing itself and of those that its changes name, as far as registry says them
 */
public record HistoryContent(
        Caller caller,
        String things,
        String id,
        History history,
        String from,
        String to,
        @Nullable Reply<History.Compared> compared,
        Map<About, String> names) {

    static About thing(String things, String id) {
        return new About(things.substring(0, things.length() - 1), id);
    }

    /** What the thing is called; empty if that cannot be said, as of one that was removed. */
    public String name() {
        return names.getOrDefault(thing(things, id), "");
    }

    public String address() {
        return "/staff/office/" + things + "/" + id;
    }

    /** Where staff sees the thing as it is; an area has no form, its page is that of its coverage. */
    public String back() {
        return things.equals("areas") ? "/staff/office/coverage?area=" + id : address();
    }
}
