package org.changkai.local.load;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** How long clients waited, exactly and one by one, and how their errands ended. */
public final class Waits {

    /** Counted instead of an HTTP status when there was no answer. */
    public static final int NO_ANSWER = 0;

    private static final double NANOS_PER_MS = 1e6;
    private static final int MOST_REASONS = 3;

    private final SortedMap<Integer, Integer> ends = new TreeMap<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private long[] nanos = new long[1024];
    private int count;
    private boolean sorted;
    private double seconds;

    void measure(Load.Errand errand, long number, long since) {
        int status;
        try {
            status = errand.run(number);
        } catch (IOException e) {
            unanswered(e.toString());
            status = NO_ANSWER;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            status = NO_ANSWER;
        }
        add(System.nanoTime() - since, status);
    }

    /** One more wait. */
    public synchronized void add(long wait, int status) {
        add(wait);
        ends.merge(status, 1, Integer::sum);
    }

    private synchronized void unanswered(String reason) {
        if (reasons.size() < MOST_REASONS) {
            reasons.add(reason);
        }
    }

    private void add(long wait) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = wait;
        sorted = false;
    }

    /** All that others have waited, after one another: one percentile for several turns. */
    public synchronized void addAll(Waits others) {
        synchronized (others) {
            for (int number = 0; number < others.count; number++) {
                add(others.nanos[number]);
            }
            others.ends.forEach((status, times) -> ends.merge(status, times, Integer::sum));
            others.reasons.forEach(this::unanswered);
            seconds += others.seconds;
        }
    }

    void took(long time) {
        seconds = time / 1e9;
    }

    public synchronized int count() {
        return count;
    }

    /** How many errands ended with each HTTP status. */
    public synchronized Map<Integer, Integer> ends() {
        return new TreeMap<>(ends);
    }

    /** Why the first few got no answer. */
    public synchronized Set<String> reasons() {
        return new LinkedHashSet<>(reasons);
    }

    /** How many ended with a status from 200 to 399. */
    public synchronized int good() {
        return ends.subMap(200, 400).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** From the first errand's start to the last one's end. */
    public double seconds() {
        return seconds;
    }

    /** Errands that ended well each second. */
    public double rate() {
        return good() / seconds;
    }

    /** The wait in milliseconds that so many of a hundred did not exceed (nearest rank). */
    public synchronized double percentile(double percent) {
        if (count == 0) {
            throw new IllegalStateException("nobody waited");
        }
        if (!sorted) {
            Arrays.sort(nanos, 0, count);
            sorted = true;
        }
        int rank = (int) Math.ceil(percent / 100 * count);
        return nanos[Math.max(rank, 1) - 1] / NANOS_PER_MS;
    }
}
