package org.changkai.booking.day;

import java.util.Arrays;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.seating.Visit;

/** A service on one day: the starts that can be chosen. Starts are minutes since midnight in order. */
public final class Offer {

    private static final int DAY = 24 * 60;

    private final ServiceItem item;
    private final int[] starts;

    Offer(ServiceItem item, int[] starts) {
        this.item = item;
        this.starts = starts;
    }

    public ServiceItem item() {
        return item;
    }

    public int size() {
        return starts.length;
    }

    public int start(int index) {
        return starts[index];
    }

    public boolean startsAt(int minute) {
        return indexOf(minute) >= 0;
    }

    /** Which start a minute is; negative if it is none. */
    int indexOf(int minute) {
        return Arrays.binarySearch(starts, minute);
    }

    /** For how long a place is needed if a visitor comes at this minute. */
    Visit visit(int start, boolean byStaff) {
        return visit(item, start, byStaff);
    }

    /** As above, for a start that need not be one of those offered. */
    public static Visit visit(ServiceItem item, int start, boolean byStaff) {
        return new Visit(
                item.code(),
                Math.max(0, start - item.travelMinutes()),
                Math.min(DAY, start + item.minutes() + item.travelMinutes()),
                byStaff);
    }
}
