package org.changkai.local.terminal;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.changkai.local.stack.StartStack;

/**
 * A line per part: what it is doing, for how long, and that it is ready. On a terminal the lines stay where they are and
 * change; elsewhere each change is a line of its own.
 */
public final class Board implements StartStack.Watcher {

    private static final int LONGEST = 60;

    private final PrintStream out;
    private final boolean moving;
    private final long start = System.nanoTime();
    private final Map<String, Line> lines = new LinkedHashMap<>();
    private final Map<String, String> failures = new LinkedHashMap<>();
    private int shown;

    private record Line(long since, String what, boolean over) {}

    public Board(PrintStream out, boolean moving) {
        this.out = out;
        this.moving = moving;
    }

    @Override
    public synchronized void doing(String part, String what) {
        Line before = lines.get(part);
        if (before != null && before.what().equals(what)) {
            return;
        }
        lines.put(part, new Line(before == null ? System.nanoTime() : before.since(), what, false));
        show(part, what);
    }

    @Override
    public synchronized void ready(String part, boolean ranBefore) {
        over(part, ranBefore ? "ready (was running)" : "ready");
    }

    @Override
    public synchronized void failed(String part, String reason) {
        failures.put(part, reason);
        over(part, "FAILED: " + reason);
    }

    /** Something that was said to be done is done; nothing is said of what had nothing to do. */
    public synchronized void done(String part) {
        if (lines.containsKey(part)) {
            over(part, "done");
        }
    }

    /** Says whole what the moving lines had no room for. */
    public synchronized void explain() {
        if (moving) {
            failures.forEach((part, reason) -> out.println(part + ": " + reason));
        }
    }

    /** Seconds since the board was hung up. */
    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }

    private void over(String part, String what) {
        long since =
                lines.getOrDefault(part, new Line(System.nanoTime(), "", false)).since();
        double seconds = (System.nanoTime() - since) / 1e9;
        String timed = String.format(Locale.ROOT, "%s  %.1f s", what, seconds);
        lines.put(part, new Line(since, timed, true));
        show(part, timed);
    }

    private void show(String part, String what) {
        if (!moving) {
            out.printf(Locale.ROOT, "%6.1f s  %-14s %s%n", seconds(), part, what);
            return;
        }
        StringBuilder text = new StringBuilder();
        if (shown > 0) {
            text.append("\u001b[").append(shown).append('A');
        }
        lines.forEach((name, line) -> text.append("\u001b[2K")
                .append(line.over() ? "● " : "○ ")
                .append(String.format(Locale.ROOT, "%-14s ", name))
                .append(shortened(line.what()))
                .append('\n'));
        shown = lines.size();
        out.print(text);
        out.flush();
    }

    /** A line that is broken by the terminal could not be overwritten. */
    private static String shortened(String what) {
        String first = what.lines().findFirst().orElse("");
        return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
    }
}
