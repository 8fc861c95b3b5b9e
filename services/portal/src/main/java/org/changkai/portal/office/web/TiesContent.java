package org.changkai.portal.office.web;

import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Ties;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an organization's links and standing shows.
 *
 * @param names of the others, by id
 */
public record TiesContent(
        Caller caller,
        Document organization,
        Ties ties,
        Map<String, String> names,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {

    public String name(String id) {
        return names.getOrDefault(id, "");
    }
}
