package org.changkai.booking.waitlist.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.calendar.ToldTime;
import org.changkai.booking.waitlist.Entry;
import org.changkai.booking.waitlist.Wish;
import org.jspecify.annotations.Nullable;

/**
 * A wait list entry as its owner sees it.
 *
 * @param secret only in the answer that made it
 * @param ahead how many wait before it for the same service and centre, whatever their days; absent unless it waits
 * @param offer the place that is kept now; absent if none is
 * @param appointment reference of what came of it
 */
record ToldEntry(
        String reference,
        @Nullable String secret,
        String centre,
        @Nullable String centreName,
        String service,
        @Nullable String serviceName,
        List<ToldWish> wishes,
        Entry.Status status,
        @Nullable Integer ahead,
        @Nullable ToldOffer offer,
        @Nullable String appointment,
        OffsetDateTime madeAt) {

    record ToldWish(
            LocalDate from,
            LocalDate to,
            LocalTime fromTime,
            @Nullable LocalTime toTime) {

        static ToldWish of(Wish wish) {
            return new ToldWish(
                    wish.from(),
                    wish.to(),
                    Span.time(wish.fromMinute()),
                    wish.toMinute() == 1440 ? null : Span.time(wish.toMinute()));
        }
    }

    record ToldOffer(OffsetDateTime start, OffsetDateTime end, OffsetDateTime expiresAt) {

        static ToldOffer of(Entry.Offered offer, ZoneId zone) {
            return new ToldOffer(at(offer.start(), zone), at(offer.end(), zone), ToldTime.of(offer.expiresAt(), zone));
        }

        private static OffsetDateTime at(LocalDateTime local, ZoneId zone) {
            return local.atZone(zone).toOffsetDateTime();
        }
    }
}
