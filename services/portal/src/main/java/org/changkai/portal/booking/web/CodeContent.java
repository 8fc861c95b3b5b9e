package org.changkai.portal.booking.web;

import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The step in which a telephone is verified, for services that want it.
 *
 * @param step what has been said so far
 * @param sent whether a code is on its way
 * @param shown whether it can be read on the page of messages, as on a laptop
 * @param refusal why no code was sent, or why the one that was typed does not count; null if there was neither
 */
public record CodeContent(
        ContactContent step,
        boolean sent,
        boolean shown,
        @Nullable Refusal refusal,
        boolean away) {}
