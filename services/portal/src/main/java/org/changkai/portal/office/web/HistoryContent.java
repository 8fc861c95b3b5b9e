package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.History;
import org.jspecify.annotations.Nullable;

/**
 * What the page of the history of a centre, an organization or an area shows.
 *
 * @param things centres, organizations or areas
 * @param from the first of two moments, as its field shows it; empty if none are compared
 * @param to the second; empty for now
 * @param compared null if none are compared
 */
public record HistoryContent(
        Caller caller,
        String things,
        String id,
        History history,
        String from,
        String to,
        @Nullable Reply<History.Compared> compared) {

    public String address() {
        return "/staff/office/" + things + "/" + id;
    }

    /** Where staff sees the thing as it is; an area has no form, its page is that of its coverage. */
    public String back() {
        return things.equals("areas") ? "/staff/office/coverage?area=" + id : address();
    }
}
