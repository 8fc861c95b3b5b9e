package org.changkai.booking.day;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.changkai.booking.day.Days.Standing;
import org.changkai.booking.day.Days.Stretch;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.rule.BookingWindows;

/** Tells whether anything has changed, in one question to the database that brings no free times with it. */
public final class Editions {

    private final PlannedCentres centres;
    private final Days days;
    private final Clock clock;

    Editions(PlannedCentres centres, Days days, Clock clock) {
        this.centres = centres;
        this.days = days;
        this.clock = clock;
    }

    private record Seen(PlannedCentre centre, BookingWindow window) {

        Stretch stretch() {
            return new Stretch(centre.centre().id(), window.first(), window.last());
        }
    }

    /**
     * Of each centre. One is missing if it is not known, has changed since it was planned last, or has a day that must be
     * written anew; whoever reads it then finds it in an edition at least as new.
     */
    public Map<String, Edition> now(Collection<String> ids, ServiceItem item) {
        var windows = new BookingWindows(clock);
        var seen = new HashMap<String, Seen>();
        for (var id : ids) {
            var centre = centres.kept(id);
            if (centre != null) {
                seen.put(id, new Seen(centre, centre.window(item, windows)));
            }
        }
        var editions = new HashMap<String, Edition>();
        if (!seen.isEmpty()) {
            var now = clock.instant();
            for (var standing :
                    days.standings(seen.values().stream().map(Seen::stretch).toList())) {
                var one = Objects.requireNonNull(seen.get(standing.centre()));
                if (centres.isCurrent(one.centre(), standing.planVersion()) && isFresh(standing, now)) {
                    editions.put(standing.centre(), Edition.of(one.centre(), one.window(), standing.writes()));
                }
            }
        }
        return editions;
    }

    private static boolean isFresh(Standing standing, Instant now) {
        return standing.freshUntil() == null || standing.freshUntil().isAfter(now);
    }
}
