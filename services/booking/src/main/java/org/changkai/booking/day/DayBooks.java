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
    private final FreedPlaces freed;
    private final Clock clock;

    public DayBooks(Days days, PlannedCentres centres, FreedPlaces freed, Clock clock) {
        this.days = days;
        this.centres = centres;
        this.freed = freed;
        this.clock = clock;
    }

    /** Null if the centre is not known. */
    public @Nullable DayBook open(String centre, LocalDate date) {
        var content = days.lock(centre, date, clock.instant());
        return content == null ? null : new DayBook(centres.at(centre, content.planVersion()), date, content);
    }

    /** The centre of a hold that has been locked; null if it is gone. */
    public @Nullable PlannedCentre centreOf(Days.Owned owned) {
        return owned.planVersion() < 0 ? null : centres.at(owned.place().centre(), owned.planVersion());
    }

    /** Before anybody else takes a place on this day: what has expired goes to those who wait for it. */
    public void passOnExpired(DayBook book) {
        if (book.stale()) {
            freed.passOn(book);
        }
    }

    public void close(DayBook book) {
        days.write(book);
    }

    /**
     * Writes the day anew after its plan has changed or places were freed: who lies outside the plan is marked, who fits
     * again is not, and what is free then goes to those who wait for it.
     */
    public Set<java.util.UUID> replan(DayBook book) {
        var orphans = book.orphans();
        if (!orphans.equals(book.knownOrphans())) {
            days.markOrphans(book.centre().centre().id(), book.date(), orphans);
        }
        freed.passOn(book);
        days.write(book);
        return orphans;
    }
}
