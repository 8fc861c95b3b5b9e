package org.changkai.portal.centre.web;

import java.util.List;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.Suggestion;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What the page on which a correction is suggested shows.
 *
 * @param key that sends it once
 */
public record SuggestContent(
        Centre centre,
        Suggestion suggestion,
        String key,
        boolean nothing,
        @Nullable Refusal refusal,
        boolean away) {

    /** The codes of services, accessibility or languages that are on record. */
    public List<String> standing(String list) {
        return switch (list) {
            case "services" -> centre.services();
            case "accessibility" -> centre.accessibility();
            default -> centre.languages();
        };
    }
}
