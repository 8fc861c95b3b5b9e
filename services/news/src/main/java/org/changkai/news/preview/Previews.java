package org.changkai.news.preview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All secret links that were not revoked. */
public interface Previews {

    void add(Preview preview, String secretHash);

    /** Those of a story that are not over, the latest first. */
    List<Preview> of(UUID story, Instant now);

    /** The one with this secret, unless it is over. */
    Optional<Preview> find(String secretHash, Instant now);

    /** Revokes it; false if there is none. */
    boolean revoke(UUID story, UUID id);
}
