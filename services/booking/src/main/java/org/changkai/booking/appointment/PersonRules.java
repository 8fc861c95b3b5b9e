package org.changkai.booking.appointment;

import java.util.List;
import org.changkai.booking.appointment.Appointments.Standing;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings.Limits;
import org.jspecify.annotations.Nullable;

/** The rules about who may book, in the order in which they are named to who breaks them. */
final class PersonRules {

    /** One rule. */
    @FunctionalInterface
    interface Rule {

        /** Null if the rule is kept. */
        @Nullable
        Refusal broken(Standing standing, Limits limits);
    }

    static final Rule ONE_PER_SERVICE_AND_DAY =
            (standing, limits) -> standing.sameDay() ? Refusal.conflict("already-booked-that-day") : null;

    static final Rule NOT_TOO_MANY_OPEN = (standing, limits) -> standing.open() >= limits.maxOpen()
            ? Refusal.conflict("too-many-open").with("most", limits.maxOpen())
            : null;

    static final Rule NO_PAUSE_AFTER_NO_SHOWS = (standing, limits) -> standing.missed() >= limits.noShows()
            ? Refusal.conflict("paused-after-no-shows")
                    .with("times", limits.noShows())
                    .with("days", limits.countedOver().toDays())
            : null;

    static final Rule NO_PAUSE_AFTER_CANCELLATIONS =
            (standing, limits) -> standing.cancelled() >= limits.cancellations()
                    ? Refusal.conflict("paused-after-cancellations")
                            .with("times", limits.cancellations())
                            .with("days", limits.countedOver().toDays())
                    : null;

    private static final List<Rule> ALL =
            List.of(ONE_PER_SERVICE_AND_DAY, NOT_TOO_MANY_OPEN, NO_PAUSE_AFTER_NO_SHOWS, NO_PAUSE_AFTER_CANCELLATIONS);

    private PersonRules() {}

    static @Nullable Refusal firstBroken(Standing standing, Limits limits) {
        for (var rule : ALL) {
            var refusal = rule.broken(standing, limits);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
