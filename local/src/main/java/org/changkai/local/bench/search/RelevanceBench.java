package org.changkai.local.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.changkai.local.bench.Table;
import org.changkai.local.stack.Stack;

/** Known items: which questions find what they should, through the gateway, the service and Elasticsearch. */
public final class RelevanceBench {

    private final Stack laptop;
    private final PrintStream out;
    private final List<String> missed = new ArrayList<>();

    public RelevanceBench(Stack laptop, PrintStream out) {
        this.laptop = laptop;
        this.out = out;
    }

    private record Aim(double reciprocalRank, double firstTen) {}

    /** Prints a table; an aim that is missed is an exception. */
    public void run() throws IOException, InterruptedException {
        Path data = SearchScene.data(laptop);
        try (SearchScene scene = new SearchScene(laptop, out)) {
            var areas = new RegionOfNames(data).areas();
            areas.forEach(scene::area);
            List<String[]> texts = rows(data, "cmrc.docs");
            texts.forEach(row -> scene.story(row[0], row[1], row[2]));
            scene.awaitIndexed(areas.size() + texts.size());
            Table table = new Table(
                    out, "Set", "Questions", "MRR@10", "halves", "aim", "first", "first ten", "without a hit");
            measure(scene, table, items(data, "exact", "knownitem_exact.tsv"), "area", new Aim(0.976, 0.98));
            measure(
                    scene,
                    table,
                    items(data, "without county", "knownitem_exact_nocounty.tsv"),
                    "area",
                    new Aim(0.819, 0.98));
            measure(scene, table, items(data, "swapped", "knownitem_swap.tsv"), "area", new Aim(0.80, 0.98));
            measure(scene, table, items(data, "CMRC", "cmrc.qs"), "story", new Aim(0.986, 0));
            out.printf("%n%d areas and %d texts.%n", areas.size(), texts.size());
        }
        if (!missed.isEmpty()) {
            throw new IOException("Missed: " + missed);
        }
    }

    private void measure(SearchScene scene, Table table, KnownItems items, String type, Aim aim) {
        KnownItems.Result result = items.measure(question -> scene.firstTen(question, type));
        table.row(
                items.name(),
                items.items().size(),
                four(result.reciprocalRank()),
                four(result.evenHalf()) + " / " + four(result.oddHalf()),
                "≥ " + aim.reciprocalRank(),
                four(result.first()),
                four(result.firstTen()),
                result.empty());
        if (result.reciprocalRank() < aim.reciprocalRank()
                || result.firstTen() < aim.firstTen()
                || result.empty() > 0) {
            missed.add(items.name());
        }
    }

    private static String four(double share) {
        return String.format(Locale.ROOT, "%.4f", share);
    }

    private static KnownItems items(Path data, String name, String file) throws IOException {
        return new KnownItems(
                name,
                rows(data, file).stream()
                        .map(row -> new KnownItems.Item(row[0], row[1]))
                        .toList());
    }

    private static List<String[]> rows(Path data, String file) throws IOException {
        return Files.readAllLines(data.resolve("search").resolve(file)).stream()
                .map(line -> line.split("\t", -1))
                .toList();
    }
}
