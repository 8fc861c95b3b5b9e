package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.newsroom.Duties;
import org.changkai.portal.newsroom.Heading;
import org.jspecify.annotations.Nullable;

/** What the page of a section's duties shows: who does what, or what was typed and not taken. */
public record DutiesContent(
        Caller caller,
        Heading section,
        Duties duties,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {}
