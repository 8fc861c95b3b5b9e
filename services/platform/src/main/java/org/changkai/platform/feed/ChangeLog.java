package org.changkai.platform.feed;

import java.util.Map;
import java.util.Set;

/** Where a service writes down what it changed, in the transaction of the change. */
public interface ChangeLog {

    /**
     * Records one change. The aggregate must have been locked first in this transaction (or be new), so that two
     * changes of one subject are read in the order in which they were committed.
     *
     * @param type the last part of the event's type, e.g. {@code centre-saved}
     * @param subject id of what has changed
     * @param data the full state that followers need, turned into JSON; never personal data
     * @throws IllegalStateException outside a transaction
     */
    void append(String type, String subject, Object data);

    /**
     * Records many changes of one type in one go, in the order of the map, under the same rules as {@link #append}.
     *
     * @param changes the data of each subject; text that is JSON already comes as Jackson's {@code RawValue}
     */
    void appendAll(String type, Map<String, ?> changes);

    /**
     * Reads on.
     *
     * @param after a cursor that this feed gave, empty from the beginning; another is 400 {@code invalid-cursor}
     * @param limit 1 to 1000 changes
     * @param types only these, by the last part of the type, such as {@code centre-saved}; all if there are none
     */
    Changes read(String after, int limit, Set<String> types);

    /** As {@link #read(String, int, Set)}, of whatever type. */
    default Changes read(String after, int limit) {
        return read(after, limit, Set.of());
    }
}
