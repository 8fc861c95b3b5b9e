package org.changkai.booking.day;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Opens and closes the books of days. Between the two the day belongs to the transaction: every booking, release and
 * change of hours of that day waits. Who needs two days opens the earlier one first, then the centre with the lesser id.
 */
public final class DayBooks {

    private final Days days;
    private final PlannedCentres centres;
    private final FreedPlaces freed;
    private final Consumer<Days.Marked> told;
    private final Clock clock;

    public DayBooks(Days days, PlannedCentres centres, FreedPlaces freed, Consumer<Days.Marked> told, Clock clock) {
        this.days = days;
        this.centres = centres;
        this.freed = freed;
        this.told = told;
        this.clock = clock;
    }

    /** Null if the centre is not known. */
    public @Nullable DayBook open(String centre, LocalDate date) {
        return open(centre, date, null);
    }

    /** As above for a client whose open holds are counted, and who then has to wait with the next one; null for none. */
    public @Nullable DayBook open(String centre, LocalDate date, @Nullable UUID holder) {
        return book(centre, date, days.lock(centre, date, holder, clock.instant()));
    }

    /** The book as it is now, only to read in it; null if the centre is not known. */
    public @Nullable DayBook look(String centre, LocalDate date) {
        return book(centre, date, days.look(centre, date, clock.instant()));
    }

    private @Nullable DayBook book(String centre, LocalDate date, Days.@Nullable Content content) {
        if (content == null) {
            return null;
        }
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var begun = date.equals(today) ? days.begun(centre, date) : List.<Days.Begun>of();
        return new DayBook(centres.at(centre, content.planVersion()), date, content, begun);
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

    /**
     * Writes the day anew after its plan has changed or places were freed: what is free then goes to those who wait for it.
     * Gives those who lie outside the plan.
     */
    public Set<UUID> replan(DayBook book) {
        freed.passOn(book);
        return close(book);
    }

    /** Writes the day; who lies outside its plan is marked, who fits again is not. Gives those outside. */
    public Set<UUID> close(DayBook book) {
        var orphans = markOrphans(book);
        days.write(book);
        return orphans;
    }

    /** As above, for who does nothing more in the transaction: the day is written with the commit. */
    public void closeLast(DayBook book) {
        markOrphans(book);
        days.writeLast(book);
    }

    private Set<UUID> markOrphans(DayBook book) {
        var orphans = book.orphans();
        if (!orphans.equals(book.knownOrphans())) {
            told.accept(days.markOrphans(book.centre().centre().id(), book.date(), orphans));
        }
        return orphans;
    }
}
