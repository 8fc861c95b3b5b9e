package org.changkai.registry.area;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The rule by which a renumbered area is known again: same level, same county, same core name, removed and added in one
 * edition. Where several fit, the same full name counts more than the same last digits; what is still doubtful is left
 * for a person.
 */
final class MatchSuccessors {

    private record Key(AreaLevel level, AreaCode county, String core) {
        static Key of(AreaChange change, String name) {
            return new Key(change.level(), new AreaCode(change.code()).at(AreaLevel.COUNTY), CoreName.of(name));
        }
    }

    private record Candidate(AreaChange removed, AreaChange added, int likeness) {}

    private MatchSuccessors() {}

    static List<Succession> in(List<AreaChange> changes) {
        Map<Key, List<AreaChange>> added = new HashMap<>();
        for (var change : changes) {
            if (change.isAddition() && change.after() != null) {
                added.computeIfAbsent(Key.of(change, change.after()), key -> new ArrayList<>())
                        .add(change);
            }
        }
        var candidates = new ArrayList<Candidate>();
        for (var change : changes) {
            if (change.isRemoval() && change.before() != null) {
                for (var candidate : added.getOrDefault(Key.of(change, change.before()), List.of())) {
                    candidates.add(new Candidate(change, candidate, likeness(change, candidate)));
                }
            }
        }
        return best(candidates);
    }

    private static List<Succession> best(List<Candidate> candidates) {
        candidates.sort(Comparator.comparingInt(Candidate::likeness)
                .reversed()
                .thenComparing(candidate -> candidate.removed().code())
                .thenComparing(candidate -> candidate.added().code()));
        var taken = new HashSet<String>();
        var successions = new ArrayList<Succession>();
        for (var candidate : candidates) {
            var oldCode = candidate.removed().code();
            var newCode = candidate.added().code();
            if (!taken.contains(oldCode) && !taken.contains(newCode)) {
                taken.add(oldCode);
                taken.add(newCode);
                successions.add(new Succession(oldCode, newCode));
            }
        }
        return successions;
    }

    private static int likeness(AreaChange removed, AreaChange added) {
        var sameName = removed.before() != null && removed.before().equals(added.after());
        var tail = AreaLevel.TOWNSHIP.digits();
        var sameTail = removed.code().substring(tail).equals(added.code().substring(tail));
        return (sameName ? 2 : 0) + (sameTail ? 1 : 0);
    }
}
