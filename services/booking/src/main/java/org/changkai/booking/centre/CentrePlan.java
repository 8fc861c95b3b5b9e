package org.changkai.booking.centre;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.changkai.booking.calendar.CentreCalendar;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.calendar.OpeningHours;
import org.changkai.booking.calendar.Schedule;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItem.Kind;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.limit.Scope;
import org.changkai.booking.limit.ServiceLimits;
import org.changkai.booking.limit.ServiceLimits.Layer;
import org.changkai.booking.settings.BookingSettings.Places;
import org.jspecify.annotations.Nullable;

/**
 * All that a centre's days are planned from.
 *
 * @param version changes with each of the rest
 * @param schedule null while the centre follows registry's opening hours
 * @param counters null while the centre has the operator's defaults
 * @param limits null while the centre follows the operator's
 */
public record CentrePlan(
        Centre centre,
        long version,
        @Nullable ScheduleDocument schedule,
        ClosuresDocument closures,
        @Nullable CountersDocument counters,
        @Nullable LimitsDocument limits) {

    /** Hours that cannot be read leave the centre closed. */
    public CentreCalendar calendar(NationalCalendar national, DayOfWeek defaultMakeUpDay) {
        return new CentreCalendar(hours(defaultMakeUpDay), closures.toExceptions(), national);
    }

    /** The limits that count here for a service. */
    public ServiceLimits limitsOf(ServiceItem item, OwnLimits operators) {
        var id = centre.id();
        var code = item.code();
        var layers = new ArrayList<Layer>();
        if (limits != null) {
            layers.add(new Layer(limits.of(code), new Scope(id, code)));
            layers.add(new Layer(limits.general(), new Scope(id, null)));
        }
        layers.addAll(item.operatorsLayers(operators));
        return ServiceLimits.of(code, layers);
    }

    /** Where home visits are made. */
    public HomeVisitArea homeVisitArea() {
        var set = counters == null ? null : counters.homeVisitAreas();
        return new HomeVisitArea(set == null ? List.of(centre.areaCode()) : set);
    }

    private Schedule hours(DayOfWeek defaultMakeUpDay) {
        if (schedule != null) {
            return schedule.toSchedule(defaultMakeUpDay);
        }
        try {
            return Schedule.weekly(OpeningHours.parse(centre.openingHours()), defaultMakeUpDay);
        } catch (IllegalArgumentException unreadable) {
            return Schedule.weekly(OpeningHours.NONE, null);
        }
    }

    /** The counters as set, or the defaults: alike, each for every counter service among these. */
    public List<CounterDocument> countersFor(List<ServiceItem> offered, Places defaults) {
        if (counters != null) {
            return counters.counters();
        }
        var services = offered.stream()
                .filter(item -> item.kind() == Kind.COUNTER)
                .map(ServiceItem::code)
                .collect(Collectors.toSet());
        return services.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, defaults.counters())
                        .mapToObj(number -> new CounterDocument(number, null, services, 1, 0))
                        .toList();
    }
}
