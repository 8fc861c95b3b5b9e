package org.changkai.booking.hold;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.changkai.booking.calendar.DayHours.Closed;
import org.changkai.booking.day.DayPlan;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.rule.Refusal;
import org.jspecify.annotations.Nullable;

/** The rules under which a place may be taken, in the order in which they are named to who breaks them. */
final class PlaceRules {

    /**
     * What is wanted, seen against the window and the plan of the day.
     *
     * @param area where a home visit is wanted, null where it is none, or has been looked at before
     */
    record Wanted(
            List<Stay> stays,
            LocalDate date,
            List<BookingWindow> windows,
            PlannedCentre centre,
            @Nullable String area,
            boolean byStaff) {

        DayPlan plan() {
            return centre.on(date);
        }
    }

    /** One rule. */
    @FunctionalInterface
    interface Rule {

        /** Null if the rule is kept. */
        @Nullable
        Refusal broken(Wanted wanted);
    }

    /** Not in the past, not before the lead time, not beyond the horizon of any of the services. */
    static final Rule WITHIN_WINDOW = wanted -> wanted.windows().stream()
            .map(window -> window.refusal(wanted.stays().getFirst().at(wanted.date())))
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);

    static final Rule CENTRE_OPEN = wanted -> wanted.plan().hours() instanceof Closed closed
            ? Refusal.invalid("centre-closed", "/start")
                    .with("reason", closed.reason().name())
                    .with("text", closed.text())
            : null;

    static final Rule GIVEN_THAT_DAY = wanted -> wanted.stays().stream()
                    .allMatch(stay -> wanted.plan().offer(stay.item().code()) != null)
            ? null
            : Refusal.invalid("service-not-that-day", "/start");

    static final Rule WITHIN_HOURS =
            wanted -> wanted.stays().stream().allMatch(stay -> stay.isWithinHours(wanted.plan()))
                    ? null
                    : Refusal.invalid("outside-hours", "/start");

    /** The first service begins at one of its starts; the others follow without a gap. */
    static final Rule AT_A_START =
            wanted -> wanted.byStaff() || wanted.stays().getFirst().isAtStart(wanted.plan())
                    ? null
                    : Refusal.invalid("start-not-offered", "/start");

    static final Rule WITHIN_HOME_VISIT_AREA = wanted -> wanted.area() == null
                    || wanted.stays().stream().noneMatch(stay -> stay.item().kind() == ServiceItem.Kind.HOME_VISIT)
                    || wanted.centre().homeVisitArea().covers(wanted.area())
            ? null
            : Refusal.invalid("outside-home-visit-area", "/area");

    static final List<Rule> ALL =
            List.of(WITHIN_WINDOW, CENTRE_OPEN, GIVEN_THAT_DAY, WITHIN_HOURS, AT_A_START, WITHIN_HOME_VISIT_AREA);

    private PlaceRules() {}

    static @Nullable Refusal firstBroken(Wanted wanted) {
        for (var rule : ALL) {
            var refusal = rule.broken(wanted);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }
}
