package org.changkai.local.bench.registry;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.changkai.local.bench.Measurement;
import org.changkai.local.bench.Table;
import org.changkai.local.stack.Stack;

/**
 * {@code bench registry [imports] [questions] [circle] [many] [dense]}: imports; subtrees and search by name; the circle on
 * real streets at 3,076 centres beside GraphHopper's own isochrone; the circle of that town when a country around it has
 * 100,000 centres; when all of these lie in and around the town; everything if nothing is named.
 * {@code bench registry --scale [city prefecture region tenth country]}: how memory and time grow.
 */
public final class RegistryBench implements Measurement {

    private static final String EXTRACT = "../shared/data/osm/porto.osm.pbf";
    private static final int ORIGINS = 300;
    private static final int MANY = 100_000;
    private static final int LARGE_HEAP = 1_536;
    private static final long SEED = 2026;

    /** What a circle takes of the processors, gateway and registry together. */
    private static final double CIRCLE_MILLIS = 4;

    /** What can be measured alone, so that each takes a few minutes only. */
    private enum Chapter {
        IMPORTS,
        QUESTIONS,
        CIRCLE,
        MANY,
        DENSE;

        /** Whether it needs the town of 3,076 centres. */
        boolean inTown() {
            return this != MANY && this != DENSE;
        }
    }

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        if (!options.isEmpty() && options.getFirst().equals("--scale")) {
            List<Scale> scales = named(Scale.class, options.subList(1, options.size()));
            grow(laptop, scales.isEmpty() ? List.of(Scale.CITY, Scale.PREFECTURE, Scale.REGION) : scales, out);
            return;
        }
        List<Chapter> chapters = named(Chapter.class, options);
        if (chapters.isEmpty()) {
            chapters = List.of(Chapter.values());
        }
        if (chapters.stream().anyMatch(Chapter::inTown)) {
            town(laptop, chapters, out);
        }
        if (chapters.contains(Chapter.MANY)) {
            many(laptop, Box.PORTO, Box.COUNTRY, "100,000 centres in the country", out);
        }
        if (chapters.contains(Chapter.DENSE)) {
            many(laptop, Box.AROUND_PORTO, Box.AROUND_PORTO, "100,000 centres in the town", out);
        }
    }

    private static <T extends Enum<T>> List<T> named(Class<T> type, List<String> names) {
        try {
            return names.stream()
                    .map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)))
                    .toList();
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "bench registry [imports] [questions] [circle] [many] [dense], or bench registry --scale [city]"
                            + " [prefecture] [region] [tenth] [country]",
                    unknown);
        }
    }

    private static Path streets(Stack laptop) {
        Path extract = laptop.project().resolve(EXTRACT).normalize();
        if (!Files.exists(extract)) {
            throw new IllegalStateException("NOT MEASURED: the street data are missing at " + extract);
        }
        return extract;
    }

    private static void town(Stack laptop, List<Chapter> chapters, PrintStream out) throws Exception {
        Path extract = streets(laptop);
        GeneratedRegion town =
                new GeneratedRegion(Scale.PREFECTURE, Scale.PREFECTURE.centres(), Box.PORTO, Box.PORTO, false, SEED);
        try (Registry registry = Registry.start(laptop, town, extract.toString(), LARGE_HEAP, out)) {
            registry.awaitStreets();
            if (chapters.contains(Chapter.IMPORTS)) {
                registry.imports(out);
            } else {
                registry.fill();
            }
            registry.awaitCentres();
            if (chapters.contains(Chapter.QUESTIONS)) {
                Table table = Table.ofLoads(out);
                registry.subtrees(table);
                for (String kind : List.of("areas", "organizations", "centres")) {
                    registry.search(table, kind);
                }
            }
            if (chapters.contains(Chapter.CIRCLE)) {
                walks(registry, Table.ofLoads(out), Box.PORTO, "3,076 centres");
                memory(registry, town, out);
                new Comparison(registry, town, extract).with(Registry.origins(Box.PORTO, ORIGINS, SEED), out);
            }
        }
    }

    private static void many(Stack laptop, Box town, Box beyond, String what, PrintStream out) throws Exception {
        GeneratedRegion country = new GeneratedRegion(Scale.PREFECTURE, MANY, town, beyond, false, SEED);
        try (Registry registry = Registry.start(laptop, country, streets(laptop).toString(), LARGE_HEAP, out)) {
            registry.awaitStreets();
            registry.fill();
            registry.awaitCentres();
            walks(registry, Table.ofLoads(out), town, what);
            memory(registry, country, out);
        }
    }

    private static void memory(Registry registry, GeneratedRegion region, PrintStream out) throws Exception {
        out.printf(
                Locale.ROOT,
                "%nWith %,d centres on these streets the registry keeps %d MB on its heap after a collection; its"
                        + " process has %d MB.%n",
                region.centres(),
                registry.kept(),
                registry.memory());
    }

    private static void walks(Registry registry, Table table, Box box, String what) throws Exception {
        List<double[]> origins = Registry.origins(box, ORIGINS, SEED);
        registry.circle(table, "circle, 15 min, " + what, origins, "minutes=15");
        registry.bareMachine(table, CIRCLE_MILLIS);
        registry.circle(table, "the circle, reach not drawn", origins, "minutes=15&reach=false");
        registry.circle(table, "its first 20", origins, "minutes=15&reach=false&limit=20");
        registry.circle(table, "the circle for prams, without steps", origins, "minutes=15&pace=slow&stepFree=true");
        registry.circle(table, "circle, 30 min, " + what, origins, "minutes=30");
    }

    private static int heap(Scale scale) {
        return switch (scale) {
            case CITY, PREFECTURE, REGION -> LARGE_HEAP / 4;
            case TENTH -> LARGE_HEAP;
            case COUNTRY -> 2 * LARGE_HEAP;
        };
    }

    private static void grow(Stack laptop, List<Scale> scales, PrintStream out) throws Exception {
        for (Scale scale : scales) {
            GeneratedRegion region = GeneratedRegion.of(scale);
            try (Registry registry = Registry.start(laptop, region, "", heap(scale), out)) {
                double[] seconds = registry.fill();
                registry.awaitCentres();
                Table sizes = new Table(
                        out,
                        "Scale",
                        "areas s",
                        "organizations s",
                        "centres s",
                        "created / changed / unchanged",
                        "database MB",
                        "heap kept MB",
                        "process MB");
                sizes.row(
                        scale.title(),
                        seconds[0],
                        seconds[1],
                        seconds[2],
                        registry.counts(),
                        registry.number("select pg_database_size(current_database()) / 1048576"),
                        registry.kept(),
                        registry.memory());
                Table loads = Table.ofLoads(out);
                registry.circle(loads, "circle, 15 min", Registry.origins(Box.NORTH, ORIGINS, SEED), "minutes=15");
                registry.search(loads, "organizations");
                registry.subtrees(loads);
            }
        }
    }
}
