package org.changkai.news.front;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A page that the newsroom has arranged: slots with stories, and below them the latest.
 *
 * @param revision counts its changes, 0 before the first
 */
public record Front(String page, long revision, List<Placement> placements) {

    /** The page that a reader opens first. */
    public static final String PAPER = "front";

    /**
     * A story in a slot.
     *
     * @param slot 1 is the first
     * @param until when it falls away by itself, null for never
     */
    public record Placement(int slot, UUID story, @Nullable Instant until) {}

    /** The key of a section's page. */
    public static String section(String slug) {
        return "section:" + slug;
    }
}
