package org.changkai.booking.day;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.changkai.booking.calendar.DayHours;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.calendar.OpeningHours;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.centre.CentrePlan;
import org.changkai.booking.centre.CountersDocument;
import org.changkai.booking.centre.CountersDocument.CounterDocument;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItem.Kind;
import org.changkai.booking.seating.Pool;
import org.changkai.booking.seating.Seating;
import org.changkai.booking.settings.BookingSettings.Places;
import org.jspecify.annotations.Nullable;

/** Turns hours, counters and defaults into the plan of a day. */
final class DayPlanner {

    private final CentrePlan plan;
    private final List<ServiceItem> offered;
    private final Places defaults;
    private final List<CounterDocument> counters;
    private final List<Pool> pools;
    private final Seating seating;

    DayPlanner(CentrePlan plan, List<ServiceItem> offered, Places defaults) {
        this.plan = plan;
        this.offered = offered;
        this.defaults = defaults;
        this.counters = plan.countersFor(offered, defaults);
        this.pools = pools();
        this.seating = new Seating(pools);
    }

    List<CounterDocument> counters() {
        return counters;
    }

    DayPlan plan(DayHours hours, DayOfWeek day) {
        var offers = new LinkedHashMap<String, Offer>();
        if (hours instanceof Open open) {
            for (var item : offered) {
                var starts = item.kind() == Kind.SESSION ? sessions(item, day) : starts(item, open.spans());
                if (starts.length > 0 && seating.services().contains(item.code())) {
                    offers.put(item.code(), new Offer(item, starts));
                }
            }
        }
        return new DayPlan(hours, seating, offers, shape(hours, offers));
    }

    private static int[] starts(ServiceItem item, List<Span> spans) {
        return spans.stream()
                .flatMapToInt(span -> IntStream.iterate(
                        span.from(), start -> start + item.minutes() <= span.to(), start -> start + item.stepMinutes()))
                .toArray();
    }

    private int[] sessions(ServiceItem item, DayOfWeek day) {
        var own = plan.counters() == null ? null : plan.counters().session(item.code());
        var times = own == null ? item.sessions() : own.times();
        return times == null
                ? new int[0]
                : OpeningHours.parse(times).on(day).stream()
                        .mapToInt(Span::from)
                        .toArray();
    }

    private List<Pool> pools() {
        var pools = new ArrayList<Pool>();
        var named = new HashSet<String>();
        var known = new HashSet<String>();
        offered.forEach(item -> known.add(item.code()));
        for (var counter : counters) {
            var services = new HashSet<>(counter.services());
            named.addAll(services);
            services.retainAll(known);
            pools.add(new Pool(services, counter.publicCapacity(), false, counter.number()));
            var staff = counter.staffCapacity();
            pools.add(new Pool(services, staff == null ? 0 : staff, true, counter.number()));
        }
        for (var item : offered) {
            if (!named.contains(item.code())) {
                pools.add(new Pool(Set.of(item.code()), byDefault(item), false));
            }
        }
        return pools;
    }

    private int byDefault(ServiceItem item) {
        return switch (item.kind()) {
            case COUNTER -> 0; // the centre has named its counters, and none for this
            case ROOM -> defaults.rooms();
            case PHONE -> defaults.phoneLines();
            case HOME_VISIT -> defaults.homeVisitTeams();
            case SESSION ->
                quota(item, plan.counters() == null ? null : plan.counters().session(item.code()));
        };
    }

    private static int quota(ServiceItem item, CountersDocument.@Nullable SessionDocument own) {
        return own == null ? item.quota() : own.quota();
    }

    /** The same in every process, so nothing here may depend on the order of a set. */
    private long shape(DayHours hours, Map<String, Offer> offers) {
        var text = new StringBuilder(hours instanceof Open open ? open.spans().toString() : "closed");
        for (var offer : new TreeMap<>(offers).values()) {
            var item = offer.item();
            text.append('|').append(item.code()).append(' ').append(item.minutes());
            text.append(' ').append(item.travelMinutes()).append(' ');
            text.append(Arrays.toString(
                    IntStream.range(0, offer.size()).map(offer::start).toArray()));
        }
        for (var pool : pools) {
            text.append('|').append(new TreeSet<>(pool.services())).append(pool.places());
            text.append(pool.staffOnly());
        }
        return text.chars().asLongStream().reduce(0xcbf29ce484222325L, (hash, c) -> (hash ^ c) * 0x100000001b3L);
    }
}
