package org.changkai.portal.office;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a file is to be imported.
 *
 * @param kind areas, organizations or centres
 * @param partial whether bad rows are left out and the rest is taken
 * @param preview whether only to tell what it would change
 * @param datum of the coordinates in the file
 * @param validFrom of an edition of areas: the day from which it counts, as it was typed; empty: today
 * @param complete of an edition of areas: the code under which it lists everything; empty: nothing is closed
 */
public record ImportOrder(
        String kind, boolean partial, boolean preview, String datum, String validFrom, String complete) {

    /** What is said of an edition of areas; nothing of other files. */
    public Map<String, String> edition() {
        var edition = new LinkedHashMap<String, String>();
        if (kind.equals("areas")) {
            edition.put("validFrom", validFrom.strip());
            edition.put("complete", complete.strip());
            edition.values().removeIf(String::isEmpty);
        }
        return edition;
    }
}
