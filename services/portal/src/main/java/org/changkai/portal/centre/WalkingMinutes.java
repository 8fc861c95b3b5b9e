package org.changkai.portal.centre;

import java.util.stream.IntStream;

/** How long people walk: the minutes that pages offer, and those that may be asked for in an address. */
public final class WalkingMinutes {

    public static final int FEWEST = 5;
    public static final int MOST = 60;

    private WalkingMinutes() {}

    /** Those for a citizen to choose from, and those that were asked for. */
    public static int[] choices(int asked) {
        return all(IntStream.of(5, 10, 15, 20, 30, asked));
    }

    /** Those for planners, who look at villages far apart too, and those that were asked for. */
    public static int[] plannersChoices(int asked) {
        return all(IntStream.of(5, 10, 15, 20, 30, 45, MOST, asked));
    }

    private static int[] all(IntStream minutes) {
        return minutes.sorted().distinct().toArray();
    }
}
