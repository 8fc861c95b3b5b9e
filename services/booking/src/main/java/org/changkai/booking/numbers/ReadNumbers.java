package org.changkai.booking.numbers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayPlan;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItem.Kind;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.numbers.Figures.By;
import org.changkai.booking.numbers.Figures.Line;
import org.changkai.booking.numbers.Figures.Scope;

/**
 * Joins what was counted with what could have been done, as the plans are now: of counters open minutes times places; of a
 * single service what could be booked if all places that give it gave nothing else. Places kept for the desk count, since what
 * the desk books there does.
 */
public final class ReadNumbers {

    private final Figures figures;
    private final PlannedCentres centres;
    private final ServiceItems items;

    ReadNumbers(Figures figures, PlannedCentres centres, ServiceItems items) {
        this.figures = figures;
        this.centres = centres;
        this.items = items;
    }

    /** A line, and the minutes that were offered. */
    public record Counted(Line line, long offeredMinutes) {}

    public List<Counted> read(Scope scope, By by) {
        var measured = items.all().stream()
                .filter(item -> by == By.SERVICE || item.kind() == Kind.COUNTER)
                .map(ServiceItem::code)
                .toList();
        var lines = figures.read(scope, by, measured);
        var offered =
                by == By.SERVICE ? offered(scope, lines.stream().map(Line::key).toList()) : offered(scope, by);
        return lines.stream()
                .map(line -> new Counted(line, offered.getOrDefault(line.key(), 0L)))
                .toList();
    }

    /** How many digits the codes one level below a subtree have of their own. */
    public static int digitsBelow(String stem) {
        return switch (stem.length()) {
            case 0 -> 2;
            case 2 -> 4;
            case 4 -> 6;
            case 6 -> 9;
            default -> 12;
        };
    }

    /** The subtree one level below in which a place lies, as a code of 12 digits. */
    private static String child(String areaCode, String stem) {
        var digits = digitsBelow(stem);
        return areaCode.substring(0, digits) + "0".repeat(12 - digits);
    }

    private Map<String, Long> offered(Scope scope, List<String> services) {
        var offered = new HashMap<String, Long>();
        var ids =
                figures.centres(scope).stream().map(Figures.CentreArea::centre).toList();
        for (var centre : centres.now(ids).values()) {
            daysOf(centre, scope)
                    .forEach((plan, days) -> services.forEach(
                            service -> offered.merge(service, days * plan.minutesOffered(service), Long::sum)));
        }
        return offered;
    }

    /** A centre has a few plans only, one for each kind of day, and to work out what one offers takes long. */
    private static Map<DayPlan, Integer> daysOf(PlannedCentre centre, Scope scope) {
        var days = new IdentityHashMap<DayPlan, Integer>();
        scope.from().datesUntil(scope.to().plusDays(1)).forEach(date -> days.merge(centre.on(date), 1, Integer::sum));
        return days;
    }

    private Map<String, Long> offered(Scope scope, By by) {
        var offered = new HashMap<String, Long>();
        var areas = figures.centres(scope);
        var planned = centres.now(areas.stream().map(Figures.CentreArea::centre).toList());
        for (var area : areas) {
            var centre = planned.get(area.centre());
            if (centre != null) {
                scope.from()
                        .datesUntil(scope.to().plusDays(1))
                        .forEach(date -> offered.merge(
                                switch (by) {
                                    case CENTRE -> area.centre();
                                    case AREA -> child(area.areaCode(), scope.stemOf(area.areaCode()));
                                    case DAY -> date.toString();
                                    case ALL, SERVICE -> "all";
                                },
                                minutes(centre, date),
                                Long::sum));
            }
        }
        return offered;
    }

    private static long minutes(PlannedCentre centre, LocalDate date) {
        var places =
                centre.counters().stream().mapToInt(counter -> counter.places()).sum();
        var open = centre.on(date).hours() instanceof Open hours
                ? hours.spans().stream().mapToInt(ReadNumbers::length).sum()
                : 0;
        return (long) open * places;
    }

    private static int length(Span span) {
        return span.to() - span.from();
    }
}
