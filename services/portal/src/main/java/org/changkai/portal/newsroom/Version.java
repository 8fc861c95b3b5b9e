package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A version of a story; its content only where one was asked for. */
public record Version(
        int version,
        @Nullable Instant savedAt,
        String savedBy,
        String hash,
        String headline,
        @Nullable Content content) {

    /** Some of them, the latest first. */
    public record Versions(List<Version> items, String next) {}
}
