package org.changkai.search.query;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Merges lists by what counts in each: the rank. */
final class ReciprocalRanks {

    /** The usual constant (Cormack, Clarke and Büttcher 2009): the first ranks differ little, a second list counts. */
    private static final double SMOOTHING = 60;

    private ReciprocalRanks() {}

    /** @param better counts twice and wins over ties */
    static List<Hit> merge(List<Hit> better, List<Hit> other) {
        var hits = new LinkedHashMap<String, Hit>();
        var scores = new HashMap<String, Double>();
        add(better, 2, hits, scores);
        add(other, 1, hits, scores);
        return hits.values().stream()
                .map(hit -> hit.scored(scores.getOrDefault(hit.key(), 0.0)))
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }

    private static void add(List<Hit> list, double weight, Map<String, Hit> hits, Map<String, Double> scores) {
        for (int rank = 0; rank < list.size(); rank++) {
            var hit = list.get(rank);
            hits.merge(hit.key(), hit, Hit::together);
            scores.merge(hit.key(), weight / (SMOOTHING + rank + 1), Double::sum);
        }
    }
}
