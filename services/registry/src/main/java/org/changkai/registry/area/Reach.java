package org.changkai.registry.area;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies in any of some areas, as an index on codes finds it. An area that lies in another one of them is left out, so
 * nothing is found twice.
 *
 * @param villages to be found by their very code
 * @param larger the other areas, each to the greatest code in it
 */
record Reach(List<String> villages, SortedMap<String, String> larger) {

    /** A code comes before all that lie in it, so one that is not beyond the last that was taken lies in it. */
    static Reach of(Collection<String> codes) {
        var villages = new ArrayList<String>();
        var larger = new TreeMap<String, String>();
        var reached = "";
        for (var code : new TreeSet<>(codes)) {
            if (code.compareTo(reached) > 0) {
                reached = new AreaCode(code).last();
                if (reached.equals(code)) {
                    villages.add(code);
                } else {
                    larger.put(code, reached);
                }
            }
        }
        return new Reach(villages, larger);
    }
}
