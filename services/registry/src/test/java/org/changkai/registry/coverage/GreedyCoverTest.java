package org.changkai.registry.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GreedyCoverTest {

    private static final int NEEDS = 24;
    private static final int PLACES = 9;
    private static final int CHOSEN = 3;

    @Test
    void aChoiceIsNeverFartherFromTheBestThanTheBoundSays() {
        var seed = 1978L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var round = 0; round < 500; round++) {
            var reached =
                    IntStream.range(0, PLACES).mapToObj(place -> some(random)).toList();
            var choice = new GreedyCover(reached).choose(CHOSEN);
            var found = union(
                    reached,
                    choice.steps().stream()
                            .mapToInt(GreedyCover.Step::place)
                            .reduce(0, (all, place) -> all | 1 << place));
            var best = IntStream.range(0, 1 << PLACES)
                    .filter(places -> Integer.bitCount(places) <= CHOSEN)
                    .map(places -> union(reached, places))
                    .max()
                    .orElseThrow();
            assertThat((double) found).isGreaterThanOrEqualTo(GreedyCover.BOUND * best);
            assertThat(found).isLessThanOrEqualTo(best);
            assertThat(choice.atMost()).isGreaterThanOrEqualTo(best);
            assertThat(choice.steps().isEmpty() ? 0 : choice.steps().getLast().total())
                    .isEqualTo(found);
        }
    }

    private static BitSet some(Random random) {
        var set = new BitSet();
        IntStream.range(0, NEEDS).filter(need -> random.nextInt(4) == 0).forEach(set::set);
        return set;
    }

    private static int union(List<BitSet> reached, int places) {
        var all = new BitSet();
        IntStream.range(0, reached.size())
                .filter(place -> (places & 1 << place) != 0)
                .forEach(place -> all.or(reached.get(place)));
        return all.cardinality();
    }

    @Test
    void thePlaceThatAddsMostComesFirstAndNothingIsChosenThatAddsNothing() {
        var choice = new GreedyCover(List.of(of(1, 2), of(1, 2, 3), of(3), of(4))).choose(4);
        assertThat(choice.steps().stream().map(GreedyCover.Step::place)).containsExactly(1, 3);
        assertThat(choice.atMost()).isEqualTo(4);
    }

    /** Whatever is chosen, two places seem to add up to ten: those that add the ninth are counted for it twice. */
    @Test
    void noMoreIsPromisedThanAllPlacesReachTogether() {
        var reached = List.of(of(1, 2, 3, 4, 5), of(4, 5, 6, 7, 8), of(1, 6, 9), of(2, 7, 9));
        var choice = new GreedyCover(reached).choose(2);
        assertThat(choice.steps().getLast().total()).isEqualTo(8);
        assertThat(choice.atMost()).isEqualTo(9);
    }

    private static BitSet of(int... needs) {
        var set = new BitSet();
        IntStream.of(needs).forEach(set::set);
        return set;
    }
}
