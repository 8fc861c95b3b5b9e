package org.changkai.booking.day;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The starts of one date that have places left, in order. */
public final class Starts {

    /** No start at all. */
    public static final Starts NONE = new Starts(new int[0], new int[0]);

    private final int[] minutes;
    private final int[] free;

    private Starts(int[] minutes, int[] free) {
        this.minutes = minutes;
        this.free = free;
    }

    /** All that are left of a walk. */
    static Starts of(ShownTimes.Walk walk) {
        var minutes = new int[walk.most()];
        var free = new int[minutes.length];
        var size = 0;
        while (walk.next()) {
            minutes[size] = walk.minute();
            free[size++] = walk.free();
        }
        return size == 0 ? NONE : new Starts(Arrays.copyOf(minutes, size), Arrays.copyOf(free, size));
    }

    /** Of these minutes since midnight, in their order, those that have places. */
    public static Starts withPlaces(int[] minutes, int[] free) {
        var left = IntStream.range(0, free.length).filter(n -> free[n] > 0).toArray();
        return left.length == 0
                ? NONE
                : new Starts(
                        Arrays.stream(left).map(n -> minutes[n]).toArray(),
                        Arrays.stream(left).map(n -> free[n]).toArray());
    }

    public int size() {
        return minutes.length;
    }

    /** Minutes since midnight. */
    public int minute(int index) {
        return minutes[index];
    }

    /** Places left. */
    public int free(int index) {
        return free[index];
    }

    /** Places left at all of them together. */
    public int free() {
        return Arrays.stream(free).sum();
    }
}
