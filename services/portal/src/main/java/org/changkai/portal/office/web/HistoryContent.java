package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.History;
import org.changkai.portal.office.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a centre's or an organization's history shows.
 *
 * @param from the first of two moments, as its field shows it; empty if none are compared
 * @param to the second; empty for now
 * @param compared null if none are compared
 */
public record HistoryContent(
        Caller caller,
        Kind kind,
        String id,
        History history,
        String from,
        String to,
        @Nullable Reply<History.Compared> compared) {

    public String address() {
        return "/staff/office/" + kind.path() + "/" + id;
    }
}
