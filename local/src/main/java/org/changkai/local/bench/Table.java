package org.changkai.local.bench;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.changkai.local.load.Waits;

/** A Markdown table that is printed row by row. */
public final class Table {

    private final PrintStream out;

    /** Prints the head. */
    public Table(PrintStream out, String... columns) {
        this.out = out;
        out.println();
        row((Object[]) columns);
        row(Collections.nCopies(columns.length, "---").toArray());
    }

    /** The head of a table of {@link #load loads}. */
    public static Table ofLoads(PrintStream out) {
        return new Table(
                out, "What", "Requests", "/s", "p50 ms", "p95 ms", "p99 ms", "CPU-ms each", "of these", "Answers");
    }

    /** One row; numbers with a fraction are rounded to two places. */
    public void row(Object... cells) {
        out.println(Arrays.stream(cells).map(Table::cell).collect(Collectors.joining(" | ", "| ", " |")));
    }

    /**
     * One load: how many were answered how fast, and the CPU milliseconds that each request cost each part; what the
     * compilers of fresh JVMs took of it is named too.
     */
    public void load(String what, Waits waits, CpuTime cpu) {
        double compiling = cpu.compilingSeconds() * 1000 / waits.count();
        Map<String, Double> each = cpu.millisEach(waits.count());
        load(
                what,
                waits,
                each.values().stream().mapToDouble(Double::doubleValue).sum(),
                each.entrySet().stream()
                        .map(part -> part.getKey() + " " + cell(part.getValue()))
                        .collect(Collectors.joining(", ", "", "; compilers " + cell(compiling))));
    }

    /** A load that no server took part in, each of a known length. */
    public void bareMachine(String what, Waits waits, double millis) {
        load(what, waits, millis, "the bench itself");
    }

    private void load(String what, Waits waits, double millisEach, String ofThese) {
        row(
                what,
                waits.count(),
                Math.round(waits.rate()),
                waits.percentile(50),
                waits.percentile(95),
                waits.percentile(99),
                millisEach,
                ofThese,
                answers(waits));
    }

    private static String answers(Waits waits) {
        return waits.ends()
                + waits.reasons().stream().map(reason -> "; " + reason).collect(Collectors.joining());
    }

    private static String cell(Object value) {
        return value instanceof Double number ? String.format(Locale.ROOT, "%.2f", number) : value.toString();
    }
}
