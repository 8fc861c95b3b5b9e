package org.changkai.portal.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.jspecify.annotations.Nullable;

/** Fetches what stands around an appointment: the centre, the service item, the calendar. */
final class Around {

    private final Registry registry;
    private final Booking booking;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    Around(Registry registry, Booking booking, Together together, LiveSettings<PortalSettings> settings, Clock clock) {
        this.registry = registry;
        this.booking = booking;
        this.together = together;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * What is known of them; null where a neighbour is away.
     *
     * @param chain the services of the visit that are known, in their order
     * @param area where a home visit is wanted; null for none
     */
    record Known(
            Reply<Centre> centre,
            Reply<ServiceItem.ServiceItems> items,
            List<ServiceItem> chain,
            @Nullable Area area) {

        @Nullable
        ServiceItem item() {
            return chain.isEmpty() ? null : chain.getFirst();
        }

        /** Whether registry knows no such centre; one that is away says nothing. */
        boolean gone() {
            var refusal = centre.refusal();
            return refusal != null && refusal.status() == 404;
        }
    }

    Known of(String centre, List<String> services, String area) {
        var place = together.ask(() -> registry.centre(centre));
        var there = area.isEmpty() ? null : together.ask(() -> registry.area(area));
        var items = booking.services();
        var known = items.given();
        return new Known(
                place.get(),
                items,
                known == null
                        ? List.<ServiceItem>of()
                        : services.stream()
                                .flatMap(code -> Stream.ofNullable(known.find(code)))
                                .toList(),
                there == null ? null : there.get().given());
    }

    /** The step of day and time; without a wish the first free day is shown. */
    TimeContent times(Wish wish, Failure failure) {
        var today = LocalDate.now(clock);
        var days = settings.get().calendarDays();
        var from = wish.from() == null || wish.from().isBefore(today) ? today : wish.from();
        var calendar = together.ask(() -> booking.calendar(wish.centre(), wish.chain(), from, days));
        var known = of(wish.centre(), wish.chain(), wish.area());
        var given = calendar.get().given();
        return new TimeContent(
                wish.centre(),
                known.centre().given(),
                wish.service(),
                wish.services(),
                known.chain(),
                further(known),
                wish.area(),
                known.area(),
                calendar.get(),
                given == null ? null : date(given, wish.date()),
                from,
                days,
                today,
                UUID.randomUUID().toString(),
                failure.refusal(),
                failure.away(),
                wish.reference());
    }

    /** What else can be done at the counters of the same centre. */
    private static List<ServiceItem> further(Known known) {
        var centre = known.centre().given();
        var items = known.items().given();
        var first = known.item();
        return centre == null || items == null || first == null || !first.atCounter()
                ? List.of()
                : items.items().stream()
                        .filter(item -> item.atCounter()
                                && !item.code().equals(first.code())
                                && centre.services().contains(item.code()))
                        .toList();
    }

    private static @Nullable LocalDate date(Calendar calendar, @Nullable LocalDate asked) {
        if (calendar.day(asked) != null) {
            return asked;
        }
        var first = calendar.firstFree();
        return first == null ? null : first.date();
    }

    /**
     * What day is looked for.
     *
     * @param services further ones of the same visit
     * @param area where a home visit is wanted; empty for none
     * @param reference of the booking that is moved; empty for a new one
     */
    record Wish(
            String centre,
            String service,
            List<String> services,
            String area,
            @Nullable LocalDate from,
            @Nullable LocalDate date,
            String reference) {

        List<String> chain() {
            return Choice.chain(service, services);
        }
    }

    /** Why the step is shown again. */
    record Failure(org.changkai.portal.neighbour.@Nullable Refusal refusal, boolean away) {

        static final Failure NONE = new Failure(null, false);

        static Failure of(Reply<?> reply) {
            return new Failure(reply.refusal(), reply.away());
        }

        /** The refusal's status, 503 if the neighbour is away. */
        int status() {
            return refusal == null ? away ? 503 : 200 : refusal.status();
        }
    }
}
