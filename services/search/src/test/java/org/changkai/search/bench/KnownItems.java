package org.changkai.search.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Questions of which one knows what they should find, and how well they did. */
record KnownItems(String name, List<Item> items) {

    /** A question and the id that it should find. */
    record Item(String question, String id) {}

    /**
     * How well the questions did.
     *
     * @param first share whose item came first
     * @param firstTen share whose item came among the first ten
     * @param reciprocalRank mean of 1 ÷ rank, ranks after the tenth counting nothing
     * @param empty share that found nothing at all
     */
    record Result(String name, int questions, double first, double firstTen, double reciprocalRank, double empty) {

        static final String HEAD =
                "| set | questions | MRR@10 | first | first ten | without a hit |\n|---|---|---|---|---|---|";

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.4f | %.4f | %.4f | %.4f |",
                    name,
                    questions,
                    reciprocalRank,
                    first,
                    firstTen,
                    empty);
        }
    }

    /** @param search gives the ids of the first ten hits */
    Result measure(Function<String, List<String>> search) {
        var ranks = items.parallelStream()
                .mapToInt(item -> {
                    var ids = search.apply(item.question());
                    return ids.isEmpty() ? -1 : ids.indexOf(item.id()) + 1;
                })
                .toArray();
        return new Result(
                name,
                items.size(),
                share(ranks, rank -> rank == 1),
                share(ranks, rank -> rank > 0),
                IntStream.of(ranks)
                        .mapToDouble(rank -> rank > 0 ? 1.0 / rank : 0)
                        .average()
                        .orElse(0),
                share(ranks, rank -> rank == -1));
    }

    private static double share(int[] ranks, java.util.function.IntPredicate which) {
        return ranks.length == 0
                ? 0
                : (double) IntStream.of(ranks).filter(which).count() / ranks.length;
    }
}
