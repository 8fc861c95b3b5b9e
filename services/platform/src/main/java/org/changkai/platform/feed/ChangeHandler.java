package org.changkai.platform.feed;

import java.util.List;

/** What a follower does with the changes of another service. */
@FunctionalInterface
public interface ChangeHandler {

    /**
     * Applies changes in order, in the transaction in which the cursor moves on. Whatever is written outside this
     * database must bear to be written twice. An exception leaves the cursor where it was; the same changes come again.
     */
    void apply(List<Change> changes);
}
