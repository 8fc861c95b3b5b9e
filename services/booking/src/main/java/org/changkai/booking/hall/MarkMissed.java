package org.changkai.booking.hall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItem.Kind;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.settings.BookingSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Visits that nobody has checked in for count as missed some time after their start. What has no door to check in at (home
 * visits, telephone) counts as kept when it is over, and so does what has no counter that finishes it (rooms, sessions) once
 * somebody has checked in. Every replica may do it: a visit changes
 * from booked only once.
 */
public final class MarkMissed {

    private static final Logger log = LoggerFactory.getLogger(MarkMissed.class);

    private final Overdue overdue;
    private final ServiceItems items;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    MarkMissed(Overdue overdue, ServiceItems items, Supplier<BookingSettings> settings, Clock clock) {
        this.overdue = overdue;
        this.items = items;
        this.settings = settings;
        this.clock = clock;
    }

    /** Visits that are still booked although their time is over. */
    public interface Overdue {

        /**
         * Visits whose first service is one of these and that began before: unserved where the hall was closed by the last
         * moment to check in, else missed. How many were marked now.
         *
         * @param closes how long after its start a visit may check in
         */
        int missed(Collection<String> services, Duration closes, Instant startedBefore, Instant now);

        /** Visits without a place since the centre has changed, that ended before: unserved. How many were marked now. */
        int displaced(Instant now);

        /** Other visits that ended before; how many were marked now. */
        int kept(Collection<String> except, Instant now);

        /** Visits whose first service is one of these, that have checked in and ended before; how many were marked now. */
        int attended(Collection<String> services, Instant now);

        /**
         * Visits of earlier dates that have checked in and of which nothing more was said: kept if they were called and not
         * skipped, missed if they were skipped and did not come back, else unserved. How many were marked now.
         */
        int leftOver(LocalDate today, Instant now);
    }

    private List<String> withoutACounter() {
        return items.all().stream()
                .filter(item -> item.kind() != Kind.COUNTER)
                .map(ServiceItem::code)
                .toList();
    }

    /** How many were marked as missed now, or as unserved where the hall had closed. */
    public int mark() {
        var atTheDoor = items.all().stream()
                .filter(item -> item.kind().isAtTheDoor())
                .map(ServiceItem::code)
                .toList();
        var now = clock.instant();
        try {
            var kept = overdue.kept(atTheDoor, now) + overdue.attended(withoutACounter(), now);
            var left = overdue.leftOver(LocalDate.ofInstant(now, clock.getZone()), now) + overdue.displaced(now);
            var closes = settings.get().limits().checkInCloses();
            var missed = overdue.missed(
                    atTheDoor, closes, now.minus(settings.get().hall().noShowAfter()), now);
            if (missed + kept + left > 0) {
                log.info(
                        "{} visits were missed or turned away, {} kept without a counter, {} left over",
                        missed,
                        kept,
                        left);
            }
            return missed;
        } catch (RuntimeException failed) {
            log.warn("Missed visits are not marked for the moment: {}", failed.toString());
            return 0;
        }
    }
}
