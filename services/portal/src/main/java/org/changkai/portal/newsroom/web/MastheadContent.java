package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Heading;
import org.jspecify.annotations.Nullable;

/** What the page of sections and series shows. */
public record MastheadContent(
        Caller caller,
        Reply<Heading.Headings> sections,
        Reply<Heading.Headings> series,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {}
