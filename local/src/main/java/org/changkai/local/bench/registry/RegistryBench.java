package org.changkai.local.bench.registry;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.changkai.local.bench.Measurement;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.registry.IsochronePeer.Isochrone;
import org.changkai.local.stack.Stack;

/**
 * {@code bench registry}: imports, subtrees, search by name and the circle on real streets at 3,076 and at 100,000
 * centres, beside GraphHopper's own isochrone. {@code bench registry --scale [city prefecture region country]}: how
 * memory and time grow.
 */
public final class RegistryBench implements Measurement {

    private static final String EXTRACT = "../shared/data/osm/porto.osm.pbf";
    private static final int ORIGINS = 300;
    private static final int MANY = 100_000;
    private static final int LARGE_HEAP = 1_536;
    private static final long SEED = 2026;

    @Override
    public void run(Stack laptop, List<String> options, PrintStream out) throws Exception {
        if (options.isEmpty()) {
            circles(laptop, out);
        } else if (options.getFirst().equals("--scale")) {
            List<Scale> scales = options.stream()
                    .skip(1)
                    .map(name -> Scale.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                    .toList();
            grow(laptop, scales.isEmpty() ? List.of(Scale.CITY, Scale.PREFECTURE, Scale.REGION) : scales, out);
        } else {
            throw new IllegalArgumentException("bench registry [--scale [city] [prefecture] [region] [country]]");
        }
    }

    private static void circles(Stack laptop, PrintStream out) throws Exception {
        Path extract = laptop.project().resolve(EXTRACT).normalize();
        if (!Files.exists(extract)) {
            throw new IllegalStateException("NOT MEASURED: the street data are missing at " + extract);
        }
        GeneratedRegion town =
                new GeneratedRegion(Scale.PREFECTURE, Scale.PREFECTURE.centres(), Box.PORTO, false, SEED);
        try (Registry registry = Registry.start(laptop, town, extract.toString(), LARGE_HEAP, out)) {
            imports(registry, out);
            registry.awaitCircle(true);
            Table table = Table.ofLoads(out);
            registry.subtrees(table);
            for (String kind : List.of("areas", "organizations", "centres")) {
                registry.search(table, kind);
            }
            walks(registry, table, Box.PORTO, "3,076 centres");
            out.println("\nThe registry's memory with 3,076 centres on these streets: " + registry.memory() + " MB.");
            compare(registry, town, extract, out);
        }
        GeneratedRegion country = new GeneratedRegion(Scale.PREFECTURE, MANY, Box.AROUND_PORTO, false, SEED);
        try (Registry registry = Registry.start(laptop, country, extract.toString(), LARGE_HEAP, out)) {
            registry.fill();
            registry.awaitCircle(true);
            walks(registry, Table.ofLoads(out), Box.AROUND_PORTO, "100,000 centres");
            out.println("\nThe registry's memory with 100,000 centres on these streets: " + registry.memory() + " MB.");
        }
    }

    private static void imports(Registry registry, PrintStream out) throws Exception {
        Table table = new Table(
                out,
                "Import",
                "areas s",
                "organizations s",
                "centres s",
                "all s",
                "created / changed / unchanged",
                "events");
        for (String what : List.of("for the first time", "the same files again")) {
            long before = registry.number("select count(*) from change_record");
            double[] seconds = registry.fill();
            table.row(
                    what,
                    seconds[0],
                    seconds[1],
                    seconds[2],
                    Arrays.stream(seconds).sum(),
                    registry.counts(),
                    registry.number("select count(*) from change_record") - before);
        }
    }

    private static void walks(Registry registry, Table table, Box box, String what) {
        List<double[]> origins = Registry.origins(box, ORIGINS, SEED);
        registry.circle(table, "circle, 15 min, " + what, origins, "minutes=15");
        registry.circle(table, "the same, reach not drawn", origins, "minutes=15&reach=false");
        registry.circle(table, "the same for prams, without steps", origins, "minutes=15&pace=slow&stepFree=true");
        registry.circle(table, "circle, 30 min, " + what, origins, "minutes=30");
    }

    private static void compare(Registry registry, GeneratedRegion town, Path extract, PrintStream out)
            throws Exception {
        List<double[]> origins = Registry.origins(Box.PORTO, ORIGINS, SEED);
        List<Set<Integer>> ours = new ArrayList<>();
        for (double[] origin : origins) {
            ours.add(registry.members(origin));
        }
        List<double[]> centres =
                IntStream.range(0, town.centres()).mapToObj(town::position).toList();
        List<Isochrone> theirs = registry.peer(extract).around(origins, centres, 15 * 60);
        int members = 0;
        int missing = 0;
        int wrong = 0;
        for (int origin = 0; origin < origins.size(); origin++) {
            Set<Integer> walked = ours.get(origin);
            Set<Integer> drawn = theirs.get(origin).members();
            members += walked.size();
            missing += (int) walked.stream().filter(one -> !drawn.contains(one)).count();
            wrong += (int) drawn.stream().filter(one -> !walked.contains(one)).count();
        }
        double[] waits =
                theirs.stream().mapToDouble(Isochrone::waitedMs).sorted().toArray();
        Table table = new Table(
                out,
                "GraphHopper's isochrone, in its own process",
                "p50 ms",
                "p99 ms",
                "CPU-ms each",
                "missing",
                "too many");
        table.row(
                "15 min, " + origins.size() + " origins, " + centres.size() + " centres, " + members + " members",
                waits[waits.length / 2],
                waits[waits.length * 99 / 100],
                theirs.stream().mapToDouble(Isochrone::cpuMs).average().orElse(0),
                percent(missing, members),
                percent(wrong, members));
    }

    private static String percent(int part, int whole) {
        return String.format(java.util.Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }

    private static void grow(Stack laptop, List<Scale> scales, PrintStream out) throws Exception {
        for (Scale scale : scales) {
            GeneratedRegion region = GeneratedRegion.of(scale);
            try (Registry registry =
                    Registry.start(laptop, region, "", scale == Scale.COUNTRY ? 2 * LARGE_HEAP : LARGE_HEAP / 4, out)) {
                double[] seconds = registry.fill();
                registry.awaitCircle(false);
                Table sizes = new Table(
                        out, "Scale", "areas s", "organizations s", "centres s", "database MB", "registry MB");
                sizes.row(
                        scale.title() + ", " + registry.counts(),
                        seconds[0],
                        seconds[1],
                        seconds[2],
                        registry.number("select pg_database_size(current_database()) / 1048576"),
                        registry.memory());
                Table loads = Table.ofLoads(out);
                registry.circle(loads, "circle, 15 min", Registry.origins(Box.NORTH, ORIGINS, SEED), "minutes=15");
                registry.search(loads, "organizations");
                registry.subtrees(loads);
            }
        }
    }
}
