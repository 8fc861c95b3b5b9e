package org.changkai.booking.hold;

import java.time.Clock;
import java.util.UUID;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.Days;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;

/** Gives a held place back before it expires: who waits for it gets it, or else everybody. */
public final class GiveBack {

    private final Days days;
    private final DayBooks books;
    private final Decisions decisions;
    private final Clock clock;

    GiveBack(Days days, DayBooks books, Decisions decisions, Clock clock) {
        this.days = days;
        this.books = books;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** Twice is as good as once. What has been booked already stays booked. */
    public Outcome<UUID> give(UUID hold) {
        return decisions.decide(() -> {
            var place = days.placeOf(hold);
            if (place == null) {
                return over(hold);
            }
            var book = books.open(place.centre(), place.date());
            var owned = days.lockOwned(hold);
            if (owned == null) {
                return over(hold);
            }
            if (owned.taken().getFirst().expiresAt() == null) {
                return Outcome.refused(Refusal.conflict("hold-used"));
            }
            if (book != null) {
                book.free(hold);
                books.replan(book);
            }
            return Outcome.done(hold);
        });
    }

    private Outcome<UUID> over(UUID hold) {
        return HoldId.mayHaveBeen(hold, clock.instant())
                ? Outcome.done(hold)
                : Outcome.refused(Refusal.unknown("hold-unknown"));
    }
}
