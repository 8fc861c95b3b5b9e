package org.changkai.portal.booking.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
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
     * @param area where a home visit is wanted; null for none
     */
    record Known(
            Reply<Centre> centre,
            Reply<ServiceItem.ServiceItems> items,
            @Nullable ServiceItem item,
            @Nullable Area area) {}

    Known of(String centre, String service, String area) {
        var place = together.ask(() -> registry.centre(centre));
        var there = area.isEmpty() ? null : together.ask(() -> registry.area(area));
        var items = booking.services();
        var known = items.given();
        return new Known(
                place.get(),
                items,
                known == null ? null : known.find(service),
                there == null ? null : there.get().given());
    }

    /** The step of day and time; without a wish the first free day is shown. */
    TimeContent times(Wish wish, Failure failure) {
        var today = LocalDate.now(clock);
        var days = settings.get().calendarDays();
        var from = wish.from() == null || wish.from().isBefore(today) ? today : wish.from();
        var calendar = together.ask(() -> booking.calendar(wish.centre(), wish.service(), from, days));
        var known = of(wish.centre(), wish.service(), wish.area());
        var given = calendar.get().given();
        return new TimeContent(
                wish.centre(),
                known.centre().given(),
                wish.service(),
                known.item(),
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
     * @param area where a home visit is wanted; empty for none
     * @param reference of the booking that is moved; empty for a new one
     */
    record Wish(
            String centre,
            String service,
            String area,
            @Nullable LocalDate from,
            @Nullable LocalDate date,
            String reference) {}

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
