package org.changkai.booking.centre.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.changkai.booking.calendar.OpeningHours;
import org.changkai.booking.centre.ClosuresDocument;
import org.changkai.booking.centre.CountersDocument;
import org.changkai.booking.centre.CountersDocument.SessionDocument;
import org.changkai.booking.centre.LimitsDocument;
import org.changkai.booking.centre.ScheduleDocument;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItem.Kind;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;

/** What a manager sets must mean something: what would silently never count is refused, with where it stands. */
final class PlanRules {

    private static final String BACKWARDS = "ends-before-it-begins";

    private final ServiceItems items;

    PlanRules(ServiceItems items) {
        this.items = items;
    }

    void check(ScheduleDocument schedule) {
        for (var i = 0; i < schedule.patterns().size(); i++) {
            var pattern = schedule.patterns().get(i);
            var at = "/patterns/" + i;
            requireOrder(pattern.from(), pattern.until(), at + "/until");
            if (pattern.everyWeeks() != null && pattern.everyWeeks() > 1 && pattern.from() == null) {
                throw Problem.invalid(at + "/from", "weeks-need-a-first").exception();
            }
            readable(at + "/hours", () -> OpeningHours.parse(pattern.hours()));
        }
    }

    void check(ClosuresDocument closures) {
        var closed = closures.closed() == null ? List.<ClosuresDocument.ClosedDocument>of() : closures.closed();
        for (var i = 0; i < closed.size(); i++) {
            requireOrder(closed.get(i).from(), closed.get(i).to(), "/closed/" + i + "/to");
        }
        var extra = closures.extra() == null ? List.<ClosuresDocument.ExtraDocument>of() : closures.extra();
        var dates = new HashSet<LocalDate>();
        for (var i = 0; i < extra.size(); i++) {
            var day = extra.get(i);
            readable("/extra/" + i + "/hours", () -> OpeningHours.parseSpans(day.hours()));
            if (!dates.add(day.date())) {
                throw Problem.invalid("/extra/" + i + "/date", "date-twice").exception();
            }
        }
    }

    void check(LimitsDocument limits) {
        requireOrder("/general", limits.general());
        var services = limits.services() == null ? List.<LimitsDocument.ForService>of() : limits.services();
        var named = new HashSet<String>();
        for (var i = 0; i < services.size(); i++) {
            var service = services.get(i).service();
            var at = "/services/" + i;
            known(service, at + "/service");
            requireNew(named.add(service), at + "/service");
            requireOrder(at + "/limits", services.get(i).limits());
        }
    }

    void check(CountersDocument counters) {
        var numbers = new HashSet<Integer>();
        for (var i = 0; i < counters.counters().size(); i++) {
            var counter = counters.counters().get(i);
            if (!numbers.add(counter.number())) {
                throw Problem.invalid("/counters/" + i + "/number", "counter-number-twice")
                        .exception();
            }
            if (counter.places() == 0) {
                throw Problem.invalid("/counters/" + i + "/publicCapacity", "counter-without-places")
                        .exception();
            }
            for (var service : counter.services()) {
                var at = "/counters/" + i + "/services";
                if (known(service, at).kind() == Kind.SESSION) {
                    throw Problem.invalid(at, "session-at-a-counter").exception();
                }
            }
        }
        check(counters.sessions() == null ? List.of() : counters.sessions());
    }

    private void check(List<SessionDocument> sessions) {
        var named = new HashSet<String>();
        for (var i = 0; i < sessions.size(); i++) {
            var session = sessions.get(i);
            var at = "/sessions/" + i;
            var item = known(session.service(), at + "/service");
            if (item.kind() != Kind.SESSION) {
                throw Problem.invalid(at + "/service", "session-unknown").exception();
            }
            requireNew(named.add(session.service()), at + "/service");
            var times = readable(at + "/times", () -> OpeningHours.parse(session.times()));
            var shortest = times.week().values().stream()
                    .flatMap(List::stream)
                    .mapToInt(span -> span.to() - span.from())
                    .min();
            if (shortest.isPresent() && shortest.getAsInt() < item.minutes()) {
                throw Problem.invalid(at + "/times", "session-too-short").exception();
            }
        }
    }

    private ServiceItem known(String service, String pointer) {
        var item = items.byCode(service);
        if (item == null) {
            throw Problem.invalid(pointer, "service-unknown").exception();
        }
        return item;
    }

    private static void requireNew(boolean isNew, String pointer) {
        if (!isNew) {
            throw Problem.invalid(pointer, "service-twice").exception();
        }
    }

    private static void requireOrder(@Nullable LocalDate from, @Nullable LocalDate to, String pointer) {
        if (from != null && to != null && to.isBefore(from)) {
            throw Problem.invalid(pointer, BACKWARDS).exception();
        }
    }

    private static void requireOrder(String pointer, @Nullable OwnLimits limits) {
        if (limits != null
                && limits.leadWorkingDays() != null
                && limits.horizonWorkingDays() != null
                && limits.horizonWorkingDays() < limits.leadWorkingDays()) {
            throw Problem.invalid(pointer + "/horizonWorkingDays", "horizon-before-lead")
                    .exception();
        }
    }

    private static <T> T readable(String pointer, Supplier<T> reader) {
        try {
            return Objects.requireNonNull(reader.get());
        } catch (IllegalArgumentException unreadable) {
            throw Problem.invalid(pointer, "opening-hours-unreadable").exception();
        }
    }
}
