package org.changkai.news.print.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Stories side by side over the whole width. */
record Row(List<Module> modules, float height) {

    private static final List<List<Integer>> SHARES = List.of(
            List.of(5),
            List.of(4, 1),
            List.of(3, 2),
            List.of(2, 3),
            List.of(1, 4),
            List.of(3, 1, 1),
            List.of(1, 3, 1),
            List.of(1, 1, 3),
            List.of(2, 2, 1),
            List.of(2, 1, 2),
            List.of(1, 2, 2));
    private static final float BONUS = 0.16f;
    private static final float TALLEST = 520;

    /** The next stories as they leave the least paper white, in no more than this height; none if not even one has room. */
    static Optional<Row> best(List<Article> next, float most) {
        return SHARES.stream()
                .filter(shares -> shares.size() <= next.size())
                .map(shares -> of(next, shares, shares.size() == 1 ? most : Math.min(most, TALLEST)))
                .flatMap(Optional::stream)
                .min(Comparator.comparingDouble(
                        row -> row.white() - BONUS * row.modules().size()));
    }

    /** The first story alone over the whole width. */
    static Optional<Row> alone(Article article, float most) {
        return of(List.of(article), List.of(Grid.COLUMNS), most);
    }

    private static Optional<Row> of(List<Article> next, List<Integer> shares, float most) {
        var modules = new ArrayList<Module>();
        var height = 0f;
        for (var at = 0; at < shares.size(); at++) {
            var module = next.get(at).module(shares.get(at));
            modules.add(module);
            height = Math.max(height, module.height(most));
        }
        var needed = height;
        return height <= most && modules.stream().allMatch(module -> module.fits(needed))
                ? Optional.of(new Row(modules, height))
                : Optional.empty();
    }

    /** The share of it that stays white. */
    private double white() {
        return modules.stream()
                .mapToDouble(module -> module.columns() * (height - module.height(height)) / (Grid.COLUMNS * height))
                .sum();
    }
}
