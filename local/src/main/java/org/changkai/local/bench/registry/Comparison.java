package org.changkai.local.bench.registry;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.changkai.local.bench.Table;
import org.changkai.local.bench.registry.IsochronePeer.Isochrone;

/** Our circle and GraphHopper's own isochrone polygon around the same origins, on the same streets. */
record Comparison(Registry registry, GeneratedRegion town, Path extract) {

    void with(List<double[]> origins, PrintStream out) throws Exception {
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
        return String.format(Locale.ROOT, "%.1f %%", 100.0 * part / Math.max(1, whole));
    }
}
