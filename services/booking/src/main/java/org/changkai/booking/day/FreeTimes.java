package org.changkai.booking.day;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.Days.Written;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * How many places are free at each start, read from what the days have written. A day on which nothing was ever taken is
 * as its plan; one that was written for another plan, or before a hold expired, is written anew first.
 */
public final class FreeTimes {

    private final Days days;
    private final DayBooks books;
    private final Decisions decisions;
    private final Clock clock;

    FreeTimes(Days days, DayBooks books, Decisions decisions, Clock clock) {
        this.days = days;
        this.books = books;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The days of some centres that differ from their empty plans. */
    public static final class Booked {

        private final String service;
        private final Map<Key, int[]> free;

        private Booked(String service, Map<Key, int[]> free) {
            this.service = service;
            this.free = free;
        }

        /** Free places at the starts of the plan's offer, in their order. */
        public int[] free(PlannedCentre centre, DayPlan plan, LocalDate date) {
            var booked = free.get(new Key(centre.centre().id(), date));
            return booked == null ? plan.emptyDay(service) : booked;
        }
    }

    private record Key(String centre, LocalDate date) {}

    /** Reads in one go; both dates included. */
    public Booked read(Collection<PlannedCentre> centres, String service, LocalDate first, LocalDate last) {
        var byId = new HashMap<String, PlannedCentre>();
        centres.forEach(centre -> byId.put(centre.centre().id(), centre));
        var free = new HashMap<Key, int[]>();
        if (first.isAfter(last)) {
            return new Booked(service, free);
        }
        var now = clock.instant();
        for (var written : days.read(byId.keySet(), first, last, service)) {
            var centre = Objects.requireNonNull(byId.get(written.centre()));
            var plan = centre.on(written.date());
            var key = new Key(written.centre(), written.date());
            if (!isFresh(written, plan, now)) {
                free.put(key, rewrite(written, service, plan));
            } else if (written.free() != null) {
                free.put(key, written.free());
            }
        }
        return new Booked(service, free);
    }

    /**
     * Whether a day has written that nothing is left at a start. False also where that is not certain: only whoever locks the
     * day can tell then.
     */
    public boolean isFull(PlannedCentre centre, String service, LocalDateTime start) {
        var date = start.toLocalDate();
        var plan = centre.on(date);
        var offer = plan.offer(service);
        var at = offer == null ? -1 : offer.indexOf(Span.minute(start.toLocalTime()));
        var now = clock.instant();
        return at >= 0
                && days.read(List.of(centre.centre().id()), date, date, service).stream()
                        .anyMatch(written -> isFresh(written, plan, now) && isFull(written.free(), at));
    }

    private static boolean isFull(int @Nullable [] free, int at) {
        return free != null && free[at] == 0;
    }

    private static boolean isFresh(Written written, DayPlan plan, Instant now) {
        return written.shape() == plan.shape()
                && (written.freshUntil() == null || written.freshUntil().isAfter(now));
    }

    private int[] rewrite(Written written, String service, DayPlan shown) {
        var outcome = decisions.decide(() -> {
            var book = books.open(written.centre(), written.date());
            if (book == null) {
                return Outcome.done(new int[0]);
            }
            books.replan(book);
            var free = book.freeTimes().get(service);
            return Outcome.done(free == null ? book.plan().emptyDay(service) : free);
        });
        var free = outcome instanceof Outcome.Done<int[]> done ? done.value() : new int[0];
        // the plan may have changed since it was shown; then this answer says nothing of that day
        return free.length == shown.emptyDay(service).length
                ? free
                : Arrays.copyOf(new int[0], shown.emptyDay(service).length);
    }
}
