package org.changkai.registry.coverage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * Chooses the places that together reach the most: always the one that adds the most to those chosen before. No choice of
 * as many places reaches more than e/(e-1) times as much: G. L. Nemhauser, L. A. Wolsey, M. L. Fisher, An analysis of
 * approximations for maximizing submodular set functions, Mathematical Programming 14 (1978). What a place adds only
 * shrinks, so most need not be looked at again (Minoux 1978).
 */
final class GreedyCover {

    /** The share of the best possible choice that is certain: 1 - 1/e. */
    static final double BOUND = 1 - 1 / Math.E;

    private final List<BitSet> reached;

    /** @param reached what each place reaches, by number */
    GreedyCover(List<BitSet> reached) {
        this.reached = reached;
    }

    /** One place, what it adds to those before it, and what is reached with it. */
    record Step(int place, BitSet added, int total) {}

    /**
     * The choice.
     *
     * @param atMost what no choice of as many places can exceed
     */
    record Choice(List<Step> steps, int atMost) {}

    private record Promise(int place, int gain) {}

    Choice choose(int places) {
        var queue = new PriorityQueue<>(
                Comparator.comparingInt(Promise::gain).reversed().thenComparingInt(Promise::place));
        for (var place = 0; place < reached.size(); place++) {
            queue.add(new Promise(place, reached.get(place).cardinality()));
        }
        var covered = new BitSet();
        var atMost = Math.min(together(), most(covered, places));
        var steps = new ArrayList<Step>();
        while (steps.size() < places && !queue.isEmpty()) {
            var next = queue.remove();
            var added = added(next.place(), covered);
            var gain = added.cardinality();
            var best = queue.peek();
            if (best != null && (gain < best.gain() || (gain == best.gain() && best.place() < next.place()))) {
                queue.add(new Promise(next.place(), gain));
            } else if (gain == 0) {
                break;
            } else {
                covered.or(added);
                steps.add(new Step(next.place(), added, covered.cardinality()));
                atMost = Math.min(atMost, most(covered, places));
            }
        }
        return new Choice(steps, atMost);
    }

    /** Nor can any choice reach more than all places do. */
    private int together() {
        var all = new BitSet();
        reached.forEach(all::or);
        return all.cardinality();
    }

    private BitSet added(int place, BitSet covered) {
        var added = (BitSet) reached.get(place).clone();
        added.andNot(covered);
        return added;
    }

    /** Whatever is chosen reaches no more than this and the largest additions to it. */
    private int most(BitSet covered, int places) {
        var additions = IntStream.range(0, reached.size())
                .map(place -> added(place, covered).cardinality())
                .boxed()
                .sorted(Comparator.reverseOrder())
                .limit(places)
                .mapToInt(Integer::intValue)
                .sum();
        return covered.cardinality() + additions;
    }
}
