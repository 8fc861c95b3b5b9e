package org.changkai.registry.area;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rule by which a renumbered area is known again: same level, same county, same core name, removed and added in one
 * edition. Where several fit, it counts most that the superior went the same way, then the same full name, then the same
 * last digits. Two that fit equally well are left for a person.
 */
final class MatchSuccessors {

    private final Map<String, String> successors = new HashMap<>();
    private final Set<String> taken = new HashSet<>();

    private record Key(AreaLevel level, AreaCode county, String core) {
        static Key of(AreaChange change, String name) {
            return new Key(change.level(), new AreaCode(change.code()).at(AreaLevel.COUNTY), CoreName.of(name));
        }
    }

    private record Candidate(AreaChange removed, AreaChange added, int likeness) {}

    private MatchSuccessors() {}

    static List<Succession> in(List<AreaChange> changes) {
        var matching = new MatchSuccessors();
        for (var level : AreaLevel.values()) { // the larger first: villages follow their township
            matching.match(
                    changes.stream().filter(change -> change.level() == level).toList());
        }
        return matching.successors.entrySet().stream()
                .map(entry -> new Succession(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Succession::oldCode))
                .toList();
    }

    private void match(List<AreaChange> changes) {
        Map<Key, List<AreaChange>> added = new HashMap<>();
        for (var change : changes) {
            if (change.isAddition() && change.after() != null) {
                added.computeIfAbsent(Key.of(change, change.after()), key -> new ArrayList<>())
                        .add(change);
            }
        }
        var byLikeness = new TreeMap<Integer, List<Candidate>>(Comparator.reverseOrder());
        for (var change : changes) {
            if (change.isRemoval() && change.before() != null) {
                for (var addition : added.getOrDefault(Key.of(change, change.before()), List.of())) {
                    var likeness = likeness(change, addition);
                    byLikeness
                            .computeIfAbsent(likeness, any -> new ArrayList<>())
                            .add(new Candidate(change, addition, likeness));
                }
            }
        }
        byLikeness.values().forEach(this::link);
    }

    /** Links those for whom there is nobody else of the same likeness; who is in doubt here stays in doubt. */
    private void link(Collection<Candidate> alike) {
        var open = alike.stream()
                .filter(candidate -> !taken.contains(candidate.removed().code())
                        && !taken.contains(candidate.added().code()))
                .toList();
        var perRemoved = count(open, Candidate::removed);
        var perAdded = count(open, Candidate::added);
        for (var candidate : open) {
            var oldCode = candidate.removed().code();
            var newCode = candidate.added().code();
            if (perRemoved.getOrDefault(oldCode, 0L) == 1 && perAdded.getOrDefault(newCode, 0L) == 1) {
                successors.put(oldCode, newCode);
            }
            taken.add(oldCode);
            taken.add(newCode);
        }
    }

    private static Map<String, Long> count(List<Candidate> candidates, Function<Candidate, AreaChange> side) {
        return candidates.stream()
                .collect(
                        Collectors.groupingBy(candidate -> side.apply(candidate).code(), Collectors.counting()));
    }

    private int likeness(AreaChange removed, AreaChange added) {
        var superior = superior(removed);
        var sameWay = successors.getOrDefault(superior, superior).equals(superior(added));
        var sameName = removed.before() != null && removed.before().equals(added.after());
        var tail = AreaLevel.TOWNSHIP.digits();
        var sameTail = removed.code().substring(tail).equals(added.code().substring(tail));
        return (sameWay ? 4 : 0) + (sameName ? 2 : 0) + (sameTail ? 1 : 0);
    }

    private static String superior(AreaChange change) {
        var above = Arrays.stream(AreaLevel.values())
                .filter(level -> level.digits() < change.level().digits())
                .max(Comparator.comparingInt(AreaLevel::digits))
                .orElse(AreaLevel.PROVINCE);
        return new AreaCode(change.code()).at(above).digits();
    }
}
