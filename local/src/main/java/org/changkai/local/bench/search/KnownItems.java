package org.changkai.local.bench.search;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Questions of which one knows what they should find. */
record KnownItems(String name, List<Item> items) {

    /** A question and the id that it should find. */
    record Item(String question, String id) {}

    /** Gives the ids of the first ten hits. */
    @FunctionalInterface
    interface Search {
        List<String> firstTen(String question);
    }

    /**
     * How well they were found.
     *
     * @param reciprocalRank mean of 1 ÷ rank, ranks after the tenth counting nothing
     * @param evenHalf the same of every other question, from the first on
     * @param oddHalf the same of the others
     * @param first share whose item came first
     * @param firstTen share whose item came among the first ten
     * @param empty how many found nothing at all
     */
    record Result(double reciprocalRank, double evenHalf, double oddHalf, double first, double firstTen, long empty) {}

    Result measure(Search search) {
        int[] ranks = items.parallelStream()
                .mapToInt(item -> {
                    List<String> ids = search.firstTen(item.question());
                    return ids.isEmpty() ? -1 : ids.indexOf(item.id()) + 1;
                })
                .toArray();
        return new Result(
                reciprocal(IntStream.of(ranks)),
                reciprocal(IntStream.range(0, ranks.length)
                        .filter(number -> number % 2 == 0)
                        .map(number -> ranks[number])),
                reciprocal(IntStream.range(0, ranks.length)
                        .filter(number -> number % 2 == 1)
                        .map(number -> ranks[number])),
                share(ranks, rank -> rank == 1),
                share(ranks, rank -> rank > 0),
                IntStream.of(ranks).filter(rank -> rank == -1).count());
    }

    private static double reciprocal(IntStream ranks) {
        return ranks.mapToDouble(rank -> rank > 0 ? 1.0 / rank : 0).average().orElse(0);
    }

    private static double share(int[] ranks, IntPredicate which) {
        return (double) IntStream.of(ranks).filter(which).count() / Math.max(1, ranks.length);
    }
}
