package org.changkai.booking.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayBook;
import org.changkai.booking.day.FreedPlaces;
import org.changkai.booking.day.Offer;
import org.changkai.booking.day.Taken;
import org.changkai.booking.hold.HoldId;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.booking.waitlist.Entry.Offered;
import org.changkai.booking.waitlist.Entry.Status;
import org.jspecify.annotations.Nullable;

/**
 * Gives what a day has got back to those who wait for it, who came first first, each as a hold of their own. It happens in
 * the transaction that frees the place, so that nobody can come between and nothing is lost if the process dies.
 */
public final class OfferFreed implements FreedPlaces {

    private final Waitlist waitlist;
    private final WaitlistNotices notices;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    OfferFreed(Waitlist waitlist, WaitlistNotices notices, Supplier<BookingSettings> settings, Clock clock) {
        this.waitlist = waitlist;
        this.notices = notices;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void passOn(DayBook book) {
        var centre = book.centre().centre().id();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        takeBack(book, now);
        waitlist.lockExpired(centre, book.date(), now).forEach(entry -> miss(entry, now));
        var waiting = waitlist.lockWaiting(centre, book.date());
        if (waiting.isEmpty()) {
            return;
        }
        var before =
                waitlist.offeredBefore(waiting.stream().map(Entry::reference).toList(), book.date());
        var free = new HashMap<String, int[]>();
        for (var entry : waiting) {
            var places = free.computeIfAbsent(entry.service(), book::free);
            if (offer(book, entry, places, before.getOrDefault(entry.reference(), Set.of()), now)) {
                free.clear(); // counters may serve several services
            }
        }
    }

    /** What was kept for somebody and has no place any more since the centre has changed: nobody has missed it. */
    private void takeBack(DayBook book, Instant now) {
        var outside = book.orphans();
        for (var entry : outside.isEmpty() ? List.<Entry>of() : waitlist.lockOffered(outside)) {
            waitlist.endOffer(entry.reference(), Waitlist.Ending.OVERTAKEN);
            waitlist.change(entry.reference(), Status.WAITING, entry.missed(), null, now);
            book.free(Objects.requireNonNull(entry.offer()).hold());
        }
    }

    /** Who let too many offers pass is not asked again. */
    private void miss(Entry entry, Instant now) {
        var missed = entry.missed() + 1;
        var over = missed >= settings.get().waitlist().maxMissed();
        waitlist.endOffer(entry.reference(), Waitlist.Ending.MISSED);
        waitlist.change(entry.reference(), over ? Status.ENDED : Status.WAITING, missed, null, now);
    }

    private boolean offer(DayBook book, Entry entry, int[] places, Set<Integer> before, Instant now) {
        var offered = book.plan().offer(entry.service());
        if (offered == null) {
            return false;
        }
        for (var i = 0; i < Math.min(places.length, offered.size()); i++) {
            var start = offered.start(i);
            var expires = places[i] > 0 && entry.wants(book.date(), start) && !before.contains(start)
                    ? answerUntil(book.date(), start, now)
                    : null;
            if (expires != null) {
                var area = area(offered, entry);
                if (area != null && !book.centre().homeVisitArea().covers(area)) {
                    return false;
                }
                var taken = taken(offered, start, expires, now, area);
                if (book.take(List.of(taken))) {
                    give(entry, told(book.date(), taken, expires), now);
                    return true;
                }
            }
        }
        return false;
    }

    private void give(Entry entry, Offered offered, Instant now) {
        waitlist.offer(entry, offered, now);
        var contact = waitlist.contact(entry.reference());
        if (contact != null) {
            notices.offered(entry, offered, contact);
        }
    }

    private @Nullable Instant answerUntil(LocalDate date, int start, Instant now) {
        var begins = date.atTime(Span.time(start)).atZone(clock.getZone()).toInstant();
        return AnswerTime.of(now, begins, clock.getZone(), settings.get().waitlist());
    }

    /** Where a home visit is waited for; null for any other visit. */
    private @Nullable String area(Offer offered, Entry entry) {
        var contact = offered.item().kind() == ServiceItem.Kind.HOME_VISIT ? waitlist.contact(entry.reference()) : null;
        return contact == null ? null : contact.area();
    }

    private static Taken taken(Offer offered, int start, Instant expires, Instant now, @Nullable String area) {
        var item = offered.item();
        var visit = Offer.visit(item, start, false);
        return new Taken(0, HoldId.next(now), start, start + item.minutes(), visit, expires, null, area);
    }

    private static Offered told(LocalDate date, Taken taken, Instant expires) {
        return new Offered(
                taken.owner(),
                date.atTime(Span.time(taken.start())),
                date.plusDays(taken.end() / (24 * 60)).atTime(Span.time(taken.end())),
                expires);
    }

    /** Whether an entry could be offered a place on this day right now. */
    static boolean couldHave(DayBook book, Entry entry, Instant soonest, ZoneId zone) {
        var offered = book.plan().offer(entry.service());
        var places = offered == null ? new int[0] : book.free(entry.service());
        for (var i = 0; offered != null && i < Math.min(places.length, offered.size()); i++) {
            var begins =
                    book.date().atTime(Span.time(offered.start(i))).atZone(zone).toInstant();
            if (places[i] > 0 && entry.wants(book.date(), offered.start(i)) && begins.isAfter(soonest)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the plan of this day has a start that the entry wants at all. */
    static boolean isGiven(DayBook book, Entry entry) {
        var offered = book.plan().offer(entry.service());
        return offered != null
                && IntStream.range(0, offered.size()).anyMatch(i -> entry.wants(book.date(), offered.start(i)));
    }
}
