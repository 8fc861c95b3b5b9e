package org.changkai.search.query.jdbc;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one statement, by the names that it has for them. */
final class Parameters {

    private final Map<String, Object> values = new HashMap<>();

    /** The name under which the statement has it. */
    String text(String value) {
        var name = "value" + values.size();
        values.put(name, value);
        return ":" + name;
    }

    /** As {@link #text}, as an array. */
    String texts(Collection<String> some) {
        var name = "value" + values.size();
        values.put(name, some.toArray(String[]::new));
        return "cast(:" + name + " as text[])";
    }

    void put(String name, @Nullable Object value) {
        values.put(name, value);
    }

    Map<String, Object> values() {
        return values;
    }
}
