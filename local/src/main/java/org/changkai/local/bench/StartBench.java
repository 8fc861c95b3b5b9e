package org.changkai.local.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.changkai.local.process.Folder;
import org.changkai.local.process.ProcessIdentity;
import org.changkai.local.process.Usage;
import org.changkai.local.stack.Part;
import org.changkai.local.stack.Stack;
import org.changkai.local.stack.StartStack;
import org.changkai.local.stack.StopStack;
import org.changkai.local.suite.BuildSuite;
import org.changkai.local.suite.LaptopParts;
import org.changkai.local.suite.TrainCaches;

/**
 * How long the suite takes from nothing running to everything ready, with everything built, and what it costs. A copy on
 * free ports is started twice: the first start creates the data and is not measured.
 */
final class StartBench implements StartStack.Watcher {

    private static final Set<String> FOR_A_BOOKING = Set.of("postgres", "config", "registry", "booking", "gateway");

    private final Stack stack;
    private final PrintStream out;
    private final Map<String, Double> readyAfter = new ConcurrentHashMap<>();
    private long start;

    StartBench(Stack laptop, PrintStream out) {
        this.stack = laptop.elsewhere(laptop.home().resolve("bench"));
        this.out = out;
    }

    /** Measures and prints a Markdown table. */
    void run() throws IOException {
        Path home = stack.home();
        Folder.delete(home);
        new BuildSuite(stack).run(out::println);
        new TrainCaches(stack).run(out::println);
        List<Part> parts = LaptopParts.of(stack);
        StopStack stop = new StopStack(stack);
        try {
            start(parts);
            stop.run(parts, (_, _) -> {});
            start(parts);
            print(parts);
        } finally {
            stop.run(parts, (_, _) -> {});
        }
        Folder.delete(home);
    }

    private void start(List<Part> parts) {
        readyAfter.clear();
        start = System.nanoTime();
        if (!new StartStack(stack, this).run(parts)) {
            throw new IllegalStateException("The suite did not start; its logs are in " + stack.home());
        }
    }

    private void print(List<Part> parts) {
        out.printf("%n| Process | Ready after s | CPU s | PSS MB | RSS MB |%n|---|---|---|---|---|%n");
        Usage sum = new Usage(0, 0, 0);
        for (Part part : parts) {
            Usage usage = stack.pidFile(part.name())
                    .running()
                    .map(ProcessIdentity::pid)
                    .map(Usage::of)
                    .orElseThrow();
            sum = sum.plus(usage);
            row(part.name(), readyAfter.getOrDefault(part.name(), 0.0), usage);
        }
        double all = readyAfter.values().stream()
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        double booking = readyAfter.entrySet().stream()
                .filter(part -> FOR_A_BOOKING.contains(part.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        row("**all**", all, sum);
        out.printf(
                Locale.ROOT,
                "%nFirst booking possible after %.1f s, everything ready after %.1f s, on %d processors.%n",
                booking,
                all,
                Runtime.getRuntime().availableProcessors());
    }

    private void row(String name, double ready, Usage usage) {
        out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %d | %d |%n",
                name,
                ready,
                usage.cpuSeconds(),
                usage.pss(),
                usage.rss());
    }

    @Override
    public void doing(String part, String what) {
        readyAfter.remove(part);
    }

    @Override
    public void ready(String part, boolean ranBefore) {
        readyAfter.put(part, (System.nanoTime() - start) / 1e9);
    }

    @Override
    public void failed(String part, String reason) {
        out.println(part + ": " + reason);
    }
}
