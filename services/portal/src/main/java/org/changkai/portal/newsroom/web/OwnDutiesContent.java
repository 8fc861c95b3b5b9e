package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.newsroom.OwnDuties;
import org.jspecify.annotations.Nullable;

/**
 * What the page of one's own duties shows.
 *
 * @param done whether one was just given back
 * @param refusal why it was not
 */
public record OwnDutiesContent(
        Caller caller,
        OwnDuties duties,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {}
