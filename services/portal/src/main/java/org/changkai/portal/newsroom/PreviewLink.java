package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret link to a story as it stands.
 *
 * @param url as news serves it, told once; empty in lists
 */
public record PreviewLink(
        String id,
        String url,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt,
        String createdBy) {

    /** Those of a story that are not over. */
    public record PreviewLinks(List<PreviewLink> items) {}

    /** The page that shows it; empty if the secret is not told. */
    public String page() {
        return url.isEmpty() ? "" : "/preview/" + url.substring(url.lastIndexOf('/') + 1);
    }
}
