package org.changkai.search.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;

/** Merges lists by what counts in each: the rank. The one that stands first in a list wins over ties. */
final class ReciprocalRanks {

    /** The usual constant (Cormack, Clarke and Büttcher 2009): the first ranks differ little, a second list counts. */
    private static final double SMOOTHING = 60;

    private ReciprocalRanks() {}

    @SafeVarargs
    static List<Hit> merge(List<Hit>... lists) {
        var hits = new LinkedHashMap<String, Hit>();
        var scores = new HashMap<String, Double>();
        for (var list : lists) {
            for (int rank = 0; rank < list.size(); rank++) {
                var hit = list.get(rank);
                hits.merge(hit.key(), hit, Hit::together);
                scores.merge(hit.key(), 1 / (SMOOTHING + rank + 1), Double::sum);
            }
        }
        return hits.values().stream()
                .map(hit -> hit.scored(scores.getOrDefault(hit.key(), 0.0)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }
}
