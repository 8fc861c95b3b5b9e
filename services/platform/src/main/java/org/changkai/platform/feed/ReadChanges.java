package org.changkai.platform.feed;

import java.time.Duration;
import java.util.Set;

/**
 * Reads the feed and, if nothing is new, waits for something. After a stroke of the bell it looks often for a short
 * while, because a change becomes readable only when every older transaction has ended; without a bell it looks twice a
 * second.
 */
public final class ReadChanges {

    private static final Duration QUIET = Duration.ofMillis(500);
    private static final Duration RUNG = Duration.ofMillis(15);
    private static final int LOOKS_AFTER_STROKE = 20;

    private final ChangeLog log;
    private final Bell bell;

    public ReadChanges(ChangeLog log, Bell bell) {
        this.log = log;
        this.bell = bell;
    }

    /** As {@link ChangeLog#read(String, int)}, but an empty answer comes only after {@code wait}. */
    public Changes read(String after, int limit, Duration wait) throws InterruptedException {
        return read(after, limit, Set.of(), wait);
    }

    /** As {@link ChangeLog#read(String, int, Set)}, but an empty answer comes only after {@code wait}. */
    public Changes read(String after, int limit, Set<String> types, Duration wait) throws InterruptedException {
        var start = System.nanoTime();
        var looksLeft = 0;
        var heard = bell.strokes();
        var from = after;
        while (true) {
            var changes = log.read(from, limit, types);
            var left = wait.minus(Bell.since(start));
            if (!changes.items().isEmpty() || !left.isPositive()) {
                return changes;
            }
            from = changes.next();
            bell.await(heard, Bell.shorter(left, looksLeft > 0 ? RUNG : QUIET));
            var strokes = bell.strokes();
            looksLeft = strokes == heard ? Math.max(0, looksLeft - 1) : LOOKS_AFTER_STROKE;
            heard = strokes;
        }
    }
}
