package org.changkai.platform.feed;

import java.net.URI;
import java.util.Set;
import org.springframework.context.SmartLifecycle;

/**
 * Follows the feed of another service for as long as this one runs; begins at the beginning, goes on at the cursor,
 * bears that the other is away. Of several replicas one applies each piece. Made by {@link Factory}.
 */
public interface FollowFeed extends SmartLifecycle {

    /** The source that is followed, e.g. {@code registry}, or the lane of it. */
    String source();

    /** Reads the feed again from its beginning. */
    void replay();

    /**
     * A part of a feed that is followed by itself, with a cursor of its own, so that what is in it does not wait for all the rest.
     * What has to be applied in the order in which it was changed belongs into one lane: at least what tells of the same thing.
     *
     * @param name unique among this service's followers, e.g. {@code registry-centres}
     * @param types of the changes in it, by their last part, e.g. {@code centre-saved}; all if there are none
     */
    record Lane(String name, Set<String> types) {
        public Lane {
            types = Set.copyOf(types);
        }
    }

    /** Makes followers out of what the service has. */
    interface Factory {

        /**
         * A follower that Spring starts and stops when it is made a bean.
         *
         * @param address the followed service's base address inside the cluster
         */
        FollowFeed follow(Lane lane, URI address, ChangeHandler handler);

        /**
         * One that follows the whole feed.
         *
         * @param source the followed service's name, unique among this service's followers
         */
        default FollowFeed follow(String source, URI address, ChangeHandler handler) {
            return follow(new Lane(source, Set.of()), address, handler);
        }
    }
}
