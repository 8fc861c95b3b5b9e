package org.changkai.search.index;

import java.time.Duration;
import org.changkai.search.entry.Entries;

/**
 * How many entries are sent to the index at once: as many as it has lately taken in a quarter of a second, since what somebody
 * changes meanwhile waits for them. A busy machine takes ten times as long for the same. For one thread.
 */
final class PieceSize {

    private static final Duration LONG = Duration.ofMillis(250);
    private static final Duration SHORT = LONG.dividedBy(2);
    private static final int LEAST =
            2 * Entries.FEW; // of fewer each would be found at once, which costs more than they do

    private int size = 2 * LEAST;

    /** @param most whatever the index can take */
    int upTo(int most) {
        size = Math.clamp(size, Math.min(LEAST, most), most);
        return size;
    }

    /** A piece is written; of one that was not full it is only learnt that even so much was too much. */
    void took(int entries, Duration time) {
        if (time.compareTo(LONG) > 0) {
            size = size / 2;
        } else if (entries >= size && time.compareTo(SHORT) < 0) {
            size = size * 2;
        }
    }
}
