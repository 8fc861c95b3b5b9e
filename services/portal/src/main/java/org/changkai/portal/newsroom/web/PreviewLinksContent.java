package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.newsroom.PreviewLink;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a story's secret links shows.
 *
 * @param id of the story
 * @param made the link that has just been made, with its secret; null if none was
 */
public record PreviewLinksContent(
        Caller caller,
        String id,
        PreviewLink.PreviewLinks links,
        @Nullable PreviewLink made,
        @Nullable Refusal refusal,
        boolean away) {}
