package org.changkai.portal.news;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A story as it stands, seen through a secret link before it is published. */
public record Preview(
        String state, @Nullable Instant expiresAt, @Nullable Story story) {}
