package org.changkai.booking.hold;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.FreeTimes;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.day.Taken;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.item.ServiceItems;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.rule.BookingWindows;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;
import org.jspecify.annotations.Nullable;

/** Takes a place for a while. */
public final class HoldPlace {

    private static final Refusal TAKEN = Refusal.conflict("slot-taken");

    private final PlannedCentres centres;
    private final ServiceItems items;
    private final DayBooks books;
    private final FreeTimes times;
    private final LatelyTaken taken = new LatelyTaken();
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    HoldPlace(
            PlannedCentres centres,
            ServiceItems items,
            DayBooks books,
            FreeTimes times,
            Decisions decisions,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.centres = centres;
        this.items = items;
        this.books = books;
        this.times = times;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Holds a place for an appointment that has been booked already and stays where it is visited.
     *
     * @param area 12-digit code of where the home visit is made; null for none, and where that is not known
     * @param services one or more, given one after the other without a gap
     * @param start local time at the centre
     * @param byStaff whether staff may use what is kept for them, and book for today and any minute
     */
    public Outcome<Held> hold(
            String centre, List<String> services, LocalDateTime start, @Nullable String area, boolean byStaff) {
        return hold(centre, services, start, false, area, byStaff, null);
    }

    /**
     * Holds a place for a new visit.
     *
     * @param area 12-digit code of where a home visit is wanted; null for the centre's own area
     * @param holder a client who may have only so many open holds; null for who is not counted
     */
    public Outcome<Held> hold(
            String centre,
            List<String> services,
            LocalDateTime start,
            @Nullable String area,
            boolean byStaff,
            @Nullable UUID holder) {
        return hold(centre, services, start, true, area, byStaff, holder);
    }

    private Outcome<Held> hold(
            String centre,
            List<String> services,
            LocalDateTime start,
            boolean areaMatters,
            @Nullable String named,
            boolean byStaff,
            @Nullable UUID holder) {
        var chain = new ArrayList<ServiceItem>();
        for (var service : services) {
            var item = items.byCode(service);
            if (item == null) {
                return Outcome.refused(
                        Refusal.invalid("service-unknown", "/service").with("service", service));
            }
            chain.add(item);
        }
        if (chain.size() > settings.get().limits().maxServicesPerVisit()) {
            return Outcome.refused(Refusal.invalid("too-many-services", "/services")
                    .with("most", settings.get().limits().maxServicesPerVisit()));
        }
        var known = centres.lately(centre);
        if (known == null) {
            return Outcome.refused(Refusal.invalid("centre-unknown", "/centre"));
        }
        var area = areaMatters && named == null ? known.centre().areaCode() : named;
        var stays = Stay.chain(chain, Span.minute(start.toLocalTime()));
        var refusal = refusal(known, stays, start, area, byStaff);
        // what looks refused by a plan of before is looked at again under lock
        if (refusal != null && centres.isCurrent(known)) {
            return Outcome.refused(refusal);
        }
        if (byStaff || stays.size() > 1) {
            return decisions.decide(() -> take(centre, stays, start, area, byStaff, holder));
        }
        var one = new LatelyTaken.Start(centre, services.getFirst(), start);
        if (refusal == null && taken.contains(one) && times.isFull(known, one.service(), start)) {
            return Outcome.refused(TAKEN);
        }
        var outcome = decisions.decide(() -> take(centre, stays, start, area, false, holder));
        if (outcome instanceof Outcome.Refused<Held>(var reason) && reason.equals(TAKEN)) {
            taken.add(one);
        }
        return outcome;
    }

    private Outcome<Held> take(
            String id,
            List<Stay> stays,
            LocalDateTime start,
            @Nullable String area,
            boolean byStaff,
            @Nullable UUID holder) {
        var date = start.toLocalDate();
        var book = books.open(id, date, holder);
        if (book == null) {
            return Outcome.refused(Refusal.invalid("centre-unknown", "/centre"));
        }
        var refusal = refusal(book.centre(), stays, start, area, byStaff);
        if (refusal != null) {
            return Outcome.refused(refusal);
        }
        books.passOnExpired(book);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var owner = HoldId.next(now);
        var expires = now.plus(settings.get().hold());
        var wanted = stays.stream()
                .map(stay -> new Taken(
                        0, owner, stay.start(), stay.end(), stay.visit(byStaff), expires, holder, where(stay, area)))
                .toList();
        if (!book.take(wanted)) {
            return Outcome.refused(TAKEN);
        }
        var most = settings.get().limits().maxHolds();
        if (holder != null && book.held() >= most) {
            return Outcome.refused(Refusal.conflict("too-many-holds").with("most", most));
        }
        books.closeLast(book);
        return Outcome.done(held(id, stays, date, wanted.getFirst()));
    }

    private static @Nullable String where(Stay stay, @Nullable String area) {
        return stay.item().kind() == ServiceItem.Kind.HOME_VISIT ? area : null;
    }

    /** The last date that can be booked now for all of these; null if the centre is not known. */
    @Nullable
    LocalDate lastDate(String id, List<ServiceItem> chain, boolean byStaff) {
        var centre = centres.now(id);
        return centre == null
                ? null
                : windows(centre, chain, byStaff).stream()
                        .map(BookingWindow::last)
                        .min(LocalDate::compareTo)
                        .orElse(null);
    }

    List<BookingWindow> windows(PlannedCentre centre, List<ServiceItem> chain, boolean byStaff) {
        var windows = new BookingWindows(clock);
        return byStaff
                ? List.of(windows.forStaff(settings.get().limits().staffHorizonDays()))
                : chain.stream().map(item -> centre.window(item, windows)).toList();
    }

    @Nullable
    Refusal refusal(
            PlannedCentre centre, List<Stay> stays, LocalDateTime start, @Nullable String area, boolean byStaff) {
        for (var stay : stays) {
            if (centre.offered(stay.item().code()) == null) {
                return Refusal.invalid("service-not-offered", "/service")
                        .with("service", stay.item().code());
            }
        }
        if (start.getSecond() != 0 || start.getNano() != 0) {
            return Refusal.invalid("start-not-offered", "/start");
        }
        var bounds = windows(centre, stays.stream().map(Stay::item).toList(), byStaff);
        var date = start.toLocalDate();
        return PlaceRules.firstBroken(new PlaceRules.Wanted(stays, date, bounds, centre, area, byStaff));
    }

    private static Held held(String centre, List<Stay> stays, LocalDate date, Taken taken) {
        return new Held(
                taken.owner(),
                Objects.requireNonNull(taken.expiresAt()),
                centre,
                stays.stream().map(stay -> stay.item().code()).toList(),
                stays.getFirst().at(date),
                stays.getLast().until(date));
    }
}
