package org.changkai.news.version;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/** Merges two descendants of one list: what only one of them changed is taken, what both changed is told. */
final class ThreeWay {

    private ThreeWay() {}

    /** A stretch of the merged list. */
    sealed interface Stretch<T> {

        /** Nobody disagrees about it. */
        record Agreed<T>(List<T> items) implements Stretch<T> {}

        /** Both changed it, each in another way. */
        record Conflict<T>(List<T> base, List<T> mine, List<T> theirs) implements Stretch<T> {}
    }

    static <T> List<Stretch<T>> merge(List<T> base, List<T> mine, List<T> theirs) {
        var inMine = kept(base, mine);
        var inTheirs = kept(base, theirs);
        var stretches = new ArrayList<Stretch<T>>();
        var b = 0;
        var m = 0;
        var t = 0;
        for (var next = 0; next <= base.size(); next++) {
            if (next < base.size() && (inMine[next] < 0 || inTheirs[next] < 0)) {
                continue;
            }
            var end = next == base.size();
            var mineUntil = end ? mine.size() : inMine[next];
            var theirsUntil = end ? theirs.size() : inTheirs[next];
            add(stretches, base.subList(b, next), mine.subList(m, mineUntil), theirs.subList(t, theirsUntil));
            if (!end) {
                stretches.add(new Stretch.Agreed<>(List.of(base.get(next))));
            }
            b = next + 1;
            m = mineUntil + 1;
            t = theirsUntil + 1;
        }
        return stretches;
    }

    private static <T> void add(List<Stretch<T>> stretches, List<T> base, List<T> mine, List<T> theirs) {
        if (mine.equals(theirs) || theirs.equals(base)) {
            stretches.add(new Stretch.Agreed<>(List.copyOf(mine)));
        } else if (mine.equals(base)) {
            stretches.add(new Stretch.Agreed<>(List.copyOf(theirs)));
        } else {
            stretches.add(new Stretch.Conflict<>(List.copyOf(base), List.copyOf(mine), List.copyOf(theirs)));
        }
    }

    /** For each item of the base where it stands in the other list, -1 where it does not. */
    private static <T> int[] kept(List<T> base, List<T> other) {
        var places = new int[base.size()];
        var shift = 0;
        var at = 0;
        for (var delta : DiffUtils.diff(
                        base, other, MyersDiffWithLinearSpace.factory().create())
                .getDeltas()) {
            for (; at < delta.getSource().getPosition(); at++) {
                places[at] = at + shift;
            }
            for (; at < delta.getSource().getPosition() + delta.getSource().size(); at++) {
                places[at] = -1;
            }
            shift += delta.getTarget().size() - delta.getSource().size();
        }
        for (; at < base.size(); at++) {
            places[at] = at + shift;
        }
        return places;
    }
}
