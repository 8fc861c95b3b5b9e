package org.changkai.portal.plan;

import java.util.List;
import java.util.stream.IntStream;

/** The fields of a form that is made of rows: every row sends each of its fields once, in the order of rows. */
public interface Form {

    /** All that was sent under a name; empty if nothing was. */
    List<String> all(String name);

    default int rows(String name) {
        return all(name).size();
    }

    default IntStream each(String name) {
        return IntStream.range(0, rows(name));
    }

    default String at(String name, int row) {
        var values = all(name);
        return row < values.size() ? values.get(row).strip() : "";
    }
}
