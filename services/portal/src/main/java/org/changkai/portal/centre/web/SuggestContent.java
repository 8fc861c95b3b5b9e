package org.changkai.portal.centre.web;

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
        boolean away) {}
