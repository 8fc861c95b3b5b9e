package org.changkai.registry.circle.street;

import java.util.Arrays;

/** The important crossings above a point with the millimetres to each, by number of the crossing. */
final class Label {

    static final int TOO_FAR = Integer.MAX_VALUE;

    private final long[] entries;

    private Label(long[] entries) {
        this.entries = entries;
    }

    /** A label in the making. */
    static final class Collected {

        private long[] entries = new long[64];
        private int size;

        /** Each node once. */
        void add(int node, int distance) {
            if (size == entries.length) {
                entries = Arrays.copyOf(entries, size * 2);
            }
            entries[size++] = ((long) node << Integer.SIZE) | distance;
        }

        Label label() {
            var sorted = Arrays.copyOf(entries, size);
            Arrays.sort(sorted);
            return new Label(sorted);
        }
    }

    /** The shortest way from here over a crossing that both know; {@link #TOO_FAR} if there is none. */
    int meet(Label other) {
        var best = (long) TOO_FAR;
        var mine = 0;
        var theirs = 0;
        while (mine < entries.length && theirs < other.entries.length) {
            var here = (int) (entries[mine] >> Integer.SIZE);
            var there = (int) (other.entries[theirs] >> Integer.SIZE);
            if (here < there) {
                mine++;
            } else if (here > there) {
                theirs++;
            } else {
                best = Math.min(best, (long) (int) entries[mine++] + (int) other.entries[theirs++]);
            }
        }
        return (int) best;
    }

    int size() {
        return entries.length;
    }
}
