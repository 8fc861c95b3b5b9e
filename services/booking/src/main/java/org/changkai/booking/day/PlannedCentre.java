package org.changkai.booking.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.changkai.booking.calendar.CentreCalendar;
import org.changkai.booking.calendar.DayHours;
import org.changkai.booking.calendar.NationalCalendar;
import org.changkai.booking.centre.Centre;
import org.changkai.booking.centre.CentrePlan;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.centre.HomeVisitArea;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.limit.ServiceLimits;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.rule.BookingWindows;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/** A centre with its days planned, for one version of its plan under one edition of the settings. */
public final class PlannedCentre {

    private static final int LATELY = 64;

    private final CentrePlan plan;
    private final BookingSettings settings;
    private final List<ServiceItem> offered;
    private final List<ServiceItem> doneNowhere;
    private final CentreCalendar calendar;
    private final NationalCalendar national;
    private final DayPlanner planner;
    private final Map<Kind, DayPlan> plans = new ConcurrentHashMap<>();
    private final Map<String, ServiceLimits> limits = new ConcurrentHashMap<>();

    /** Days of the same kind have the same plan; sessions go by the weekday as which the date counts, as hours do. */
    private record Kind(DayHours hours, DayOfWeek day) {}

    /** The plans asked for lately, by date; a calendar asks for the same two months again and again. */
    private final AtomicReferenceArray<@Nullable Dated> lately = new AtomicReferenceArray<>(LATELY);

    private record Dated(long day, DayPlan plan) {}

    PlannedCentre(CentrePlan plan, BookingSettings settings, List<ServiceItem> offered, NationalCalendar national) {
        this.plan = plan;
        this.settings = settings;
        this.national = national;
        this.calendar = plan.calendar(national, settings.places().makeUpDay());
        this.planner = new DayPlanner(plan, offered, settings.places());
        this.doneNowhere = offered.stream()
                .filter(item -> item.kind() == ServiceItem.Kind.COUNTER && isCalledNowhere(item.code()))
                .toList();
        this.offered =
                offered.stream().filter(item -> !doneNowhere.contains(item)).toList();
    }

    public Centre centre() {
        return plan.centre();
    }

    public HomeVisitArea homeVisitArea() {
        return plan.homeVisitArea();
    }

    public List<CounterDocument> counters() {
        return planner.counters();
    }

    /** Whether no counter gives this service: who comes for it waits for no number. */
    public boolean isCalledNowhere(String service) {
        return planner.counters().stream()
                .noneMatch(counter -> counter.services().contains(service));
    }

    /** The dates on which a service can be booked here now. */
    public BookingWindow window(ServiceItem item, BookingWindows windows) {
        return windows.of(limits(item), national);
    }

    /** Whether holidays and make-up workdays of the date's year are not published yet. */
    public boolean isProvisional(LocalDate date) {
        return national.isProvisional(date);
    }

    /** The limits that count here for a service. */
    public ServiceLimits limits(ServiceItem item) {
        return limits.computeIfAbsent(item.code(), code -> plan.limitsOf(item, settings.operatorsLimits(code)));
    }

    /** The item if this centre offers it, and one of its counters does it where it is for counters. */
    public @Nullable ServiceItem offered(String service) {
        return offered.stream()
                .filter(item -> item.code().equals(service))
                .findFirst()
                .orElse(null);
    }

    public List<ServiceItem> offered() {
        return offered;
    }

    /** What registry says is done here at counters, and none of the counters does: nobody can book it or take a number. */
    public List<ServiceItem> doneNowhere() {
        return doneNowhere;
    }

    public DayPlan on(LocalDate date) {
        var day = date.toEpochDay();
        var slot = Math.floorMod(day, lately.length());
        var known = lately.get(slot);
        if (known == null || known.day() != day) {
            var plan = plans.computeIfAbsent(
                    new Kind(calendar.on(date), calendar.weekdayOn(date)),
                    kind -> planner.plan(kind.hours(), kind.day()));
            known = new Dated(day, plan);
            lately.set(slot, known);
        }
        return known.plan();
    }

    /** An edition of the settings is the very same object until they are changed. */
    @SuppressWarnings("ReferenceEquality")
    boolean isFor(long version, BookingSettings edition) {
        return plan.version() == version && settings == edition;
    }
}
