package org.changkai.search.entry.feed;

import java.util.List;
import org.changkai.platform.feed.Change;
import org.changkai.platform.feed.ChangeHandler;

/** Applies changes one after the other. */
interface EachChange extends ChangeHandler {

    void apply(Change change);

    @Override
    default void apply(List<Change> changes) {
        changes.forEach(this::apply);
    }
}
