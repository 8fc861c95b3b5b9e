package org.changkai.local.bench.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.changkai.local.stack.Jdk;
import org.changkai.local.stack.Stack;

/**
 * GraphHopper's own isochrone polygon in a process of its own, with the libraries of the registry: the program is run from
 * its source, so that this module needs none of them.
 */
record IsochronePeer(Stack stack, Path extract) {

    private static final String SOURCE = "local/src/main/peer/Isochrones.java";
    private static final String ROUNDS = "3";

    /** What one origin cost, and the numbers of the centres inside its polygon. */
    record Isochrone(double waitedMs, double cpuMs, Set<Integer> members) {}

    List<Isochrone> around(List<double[]> origins, List<double[]> centres, int seconds)
            throws IOException, InterruptedException {
        Path folder = Files.createDirectories(stack.home().resolve("peer"));
        Process process = new ProcessBuilder(
                        Jdk.java(),
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        stack.build().resolve("registry/lib") + "/*",
                        stack.project().resolve(SOURCE).toString(),
                        extract.toString(),
                        points(folder.resolve("origins"), origins),
                        points(folder.resolve("centres"), centres),
                        Integer.toString(seconds),
                        ROUNDS)
                .redirectError(folder.resolve("errors").toFile())
                .start();
        List<Isochrone> all = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("[0-9.]+ [0-9.]+ [0-9 ]*")) { // everything else is what GraphHopper logs
                    all.add(read(line.split(" ")));
                }
            }
        }
        if (process.waitFor() != 0 || all.size() != origins.size()) {
            throw new IOException("GraphHopper's isochrones failed, see " + folder.resolve("errors"));
        }
        return all;
    }

    private static Isochrone read(String[] words) {
        return new Isochrone(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Arrays.stream(words).skip(2).map(Integer::valueOf).collect(Collectors.toSet()));
    }

    private static String points(Path file, List<double[]> points) throws IOException {
        Files.write(
                file,
                points.stream()
                        .map(point -> String.format(Locale.ROOT, "%.6f %.6f", point[0], point[1]))
                        .toList());
        return file.toString();
    }
}
