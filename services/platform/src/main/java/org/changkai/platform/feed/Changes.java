package org.changkai.platform.feed;

import java.util.List;

/**
 * A piece of the feed.
 *
 * @param items in commit order for any one subject; empty if nothing is new
 * @param next the cursor to go on with; what was asked for if nothing is new, and beyond what is of another type than asked for
 */
public record Changes(List<Change> items, String next) {

    public Changes {
        items = List.copyOf(items);
    }
}
