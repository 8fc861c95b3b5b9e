package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes the books of days. Between the two the day belongs to the transaction: every booking, release and
 * change of hours of that day waits. Who needs two days opens the earlier one first, then the centre with the lesser id.
 */
public final class DayBooks {

    private final Days days;
    private final PlannedCentres centres;
    private final Clock clock;

    public DayBooks(Days days, PlannedCentres centres, Clock clock) {
        this.days = days;
        this.centres = centres;
        this.clock = clock;
    }

    /** Null if the centre is not known. */
    public @Nullable DayBook open(String centre, LocalDate date) {
        var content = days.lock(centre, date, clock.instant());
        return content == null
                ? null
                : new DayBook(centres.at(centre, content.planVersion()), date, content.taken(), content.outside());
    }

    /** The centre of a hold that has been locked; null if it is gone. */
    public @Nullable PlannedCentre centreOf(Days.Owned owned) {
        return owned.planVersion() < 0 ? null : centres.at(owned.place().centre(), owned.planVersion());
    }

    public void close(DayBook book) {
        days.write(book);
    }

    /** Writes the day anew after its plan has changed; who lies outside it is marked, who fits again is not. */
    public Set<java.util.UUID> replan(DayBook book) {
        var orphans = book.orphans();
        if (!orphans.equals(book.knownOrphans())) {
            days.markOrphans(book.centre().centre().id(), book.date(), orphans);
        }
        days.write(book);
        return orphans;
    }
}
