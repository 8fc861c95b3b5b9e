package org.changkai.booking.waitlist;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.waitlist.Entry.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for places that became free without anybody saying so: expired holds and offers, and now and then any other
 * reason. Every replica may look at any time; the lock of the day lets only one give a place away.
 */
public final class SweepWaitlist {

    private static final Logger log = LoggerFactory.getLogger(SweepWaitlist.class);
    private static final Duration THOROUGHLY = Duration.ofSeconds(20);

    private final Waitlist waitlist;
    private final WaitlistNotices notices;
    private final DayBooks books;
    private final Decisions decisions;
    private final Clock clock;
    private volatile Instant thoroughAt = Instant.EPOCH;

    SweepWaitlist(Waitlist waitlist, WaitlistNotices notices, DayBooks books, Decisions decisions, Clock clock) {
        this.waitlist = waitlist;
        this.notices = notices;
        this.books = books;
        this.decisions = decisions;
        this.clock = clock;
    }

    void sweep() {
        var now = clock.instant();
        try {
            waitlist.expired(now).forEach(this::look);
            if (!now.isBefore(thoroughAt)) {
                thoroughAt = now.plus(THOROUGHLY);
                sweepThoroughly();
            }
        } catch (RuntimeException failed) {
            log.warn("The wait list was not looked through for the moment: {}", failed.toString());
        }
    }

    /** Looks at every day that is waited for, and ends what has no day or no centre left. */
    public void sweepThoroughly() {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        waitlist.seemFree(today).forEach(this::look);
        waitlist.end(today, clock.instant());
        decisions.decide(() -> Outcome.done(endWhereTheCentreIsGone()));
    }

    /** A place that was kept there goes with the centre. How many entries were ended. */
    private int endWhereTheCentreIsGone() {
        var open = waitlist.lockAtRemovedCentres();
        for (var entry : open) {
            waitlist.endOffer(entry.reference(), Waitlist.Ending.GONE);
            waitlist.change(entry.reference(), Status.ENDED, entry.missed(), null, clock.instant());
            var contact = waitlist.contact(entry.reference());
            if (contact != null) {
                notices.centreGone(entry, contact);
            }
        }
        return open.size();
    }

    private void look(Waitlist.Day day) {
        decisions.decide(() -> {
            var book = books.open(day.centre(), day.date());
            if (book != null) {
                books.replan(book);
            }
            return Outcome.done(day);
        });
    }
}
