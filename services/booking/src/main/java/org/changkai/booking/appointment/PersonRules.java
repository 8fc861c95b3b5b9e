package org.changkai.booking.appointment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.changkai.booking.limit.ServiceLimits;
import org.changkai.booking.limit.ServiceLimits.Pausing;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** The rules about who may book, in the order in which they are named to who breaks them. */
final class PersonRules {

    /** What is wanted: one service of a visit on a date, under the limits that count for it. */
    record Wanted(LocalDate date, ServiceLimits limits, History history, ZoneId zone) {}

    /** One rule. */
    @FunctionalInterface
    interface Rule {

        /** Null if the rule is kept. */
        @Nullable
        Refusal broken(Wanted wanted);
    }

    static final Rule ONE_PER_SERVICE_AND_DAY = wanted -> {
        var limit = wanted.limits().perDay();
        return wanted.history().openOn(wanted.date(), limit.scope()) >= limit.most()
                ? Refusal.conflict("already-booked-that-day").with("most", limit.most())
                : null;
    };

    static final Rule NOT_TOO_MANY_OPEN = wanted -> {
        var limit = wanted.limits().open();
        return wanted.history().open(limit.scope()) >= limit.most()
                ? Refusal.conflict("too-many-open").with("most", limit.most())
                : null;
    };

    static final Rule NO_PAUSE_AFTER_NO_SHOWS = wanted -> {
        var limit = wanted.limits().noShows();
        return paused("paused-after-no-shows", limit, wanted.history().missed(limit.scope()), wanted);
    };

    static final Rule NO_PAUSE_AFTER_CANCELLATIONS = wanted -> {
        var limit = wanted.limits().cancellations();
        return paused("paused-after-cancellations", limit, wanted.history().cancelled(limit.scope()), wanted);
    };

    static final List<Rule> ALL =
            List.of(ONE_PER_SERVICE_AND_DAY, NOT_TOO_MANY_OPEN, NO_PAUSE_AFTER_NO_SHOWS, NO_PAUSE_AFTER_CANCELLATIONS);

    private PersonRules() {}

    static @Nullable Refusal firstBroken(List<Wanted> services) {
        for (var rule : ALL) {
            for (var wanted : services) {
                var refusal = rule.broken(wanted);
                if (refusal != null) {
                    return refusal;
                }
            }
        }
        return null;
    }

    private static @Nullable Refusal paused(String code, Pausing limit, List<Instant> happened, Wanted wanted) {
        var until = limit.pause().until(happened, wanted.history().now());
        if (until == null) {
            return null;
        }
        var refusal = Refusal.conflict(code)
                .with("times", limit.pause().times())
                .with("days", limit.pause().withinDays())
                .with("until", LocalDate.ofInstant(until, wanted.zone()));
        var centre = limit.scope().centre();
        return centre == null ? refusal : refusal.with("centre", centre);
    }
}
