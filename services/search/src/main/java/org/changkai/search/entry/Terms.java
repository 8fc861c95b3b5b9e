package org.changkai.search.entry;

import java.util.Collection;
import java.util.Map;

/** What people call the sections and series of the newspaper, as it tells with its stories. */
public interface Terms {

    /** Unique among all of them: {@code section:zhendi}. */
    static String key(String kind, String code) {
        return kind + ":" + code;
    }

    /** Notes a name; in the transaction of the story that tells it. */
    void called(String key, String name);

    /** The names of these keys; unknown keys are left out. */
    Map<String, String> names(Collection<String> keys);
}
