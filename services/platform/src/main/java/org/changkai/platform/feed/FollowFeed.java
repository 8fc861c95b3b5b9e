package org.changkai.platform.feed;

import java.net.URI;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the feed of another service for as long as this one runs; begins at the beginning, goes on at the cursor,
 * bears that the other is away. Of several replicas one applies each piece. Made by {@link Factory}.
 */
public interface FollowFeed extends SmartLifecycle {

    /** The source that is followed, e.g. {@code registry}. */
    String source();

    /** Reads the feed again from its beginning. */
    void replay();

    /** Makes followers out of what the service has. */
    interface Factory {

        /**
         * A follower that Spring starts and stops when it is made a bean.
         *
         * @param source the followed service's name, unique among this service's followers
         * @param address its base address inside the cluster
         */
        FollowFeed follow(String source, URI address, ChangeHandler handler);
    }
}
