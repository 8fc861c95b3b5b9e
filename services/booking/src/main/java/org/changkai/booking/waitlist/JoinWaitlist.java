package org.changkai.booking.waitlist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.changkai.booking.appointment.Appointments.PersonKeys;
import org.changkai.booking.appointment.BookAppointment;
import org.changkai.booking.appointment.Contact;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.appointment.PersonLimits;
import org.changkai.booking.code.PhoneTokens;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.PlannedCentres;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.rule.BookingWindow;
import org.changkai.booking.rule.BookingWindows;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.booking.waitlist.Entry.Status;
import org.jspecify.annotations.Nullable;

/**
 * Somebody begins to wait. The days are locked meanwhile: only who finds no free place may wait, and no place can be freed
 * in between without being seen.
 */
public final class JoinWaitlist {

    private final Waitlist waitlist;
    private final PersonLimits limits;
    private final PlannedCentres centres;
    private final DayBooks books;
    private final Credentials credentials;
    private final Decisions decisions;
    private final Supplier<BookingSettings> settings;
    private final Clock clock;

    JoinWaitlist(
            Waitlist waitlist,
            PersonLimits limits,
            PlannedCentres centres,
            DayBooks books,
            Credentials credentials,
            Decisions decisions,
            Supplier<BookingSettings> settings,
            Clock clock) {
        this.waitlist = waitlist;
        this.limits = limits;
        this.centres = centres;
        this.books = books;
        this.credentials = credentials;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
    }

    /** The entry, with the secret that is told only now. */
    public record Joined(Entry entry, String secret) {}

    /**
     * What is waited for.
     *
     * @param area 12-digit code of where a home visit is wanted; null for the centre's own area
     */
    public record Wanted(
            String centre,
            String service,
            List<Wish> wishes,
            boolean priority,
            @Nullable String area) {}

    /**
     * An entry for who finds no free place.
     *
     * @param verified whether the contact's number was verified, or need not be since a clerk asks
     */
    public Outcome<Joined> join(Wanted wanted, Contact contact, boolean verified) {
        var centre = centres.now(wanted.centre());
        if (centre == null) {
            return Outcome.refused(Refusal.invalid("centre-unknown", "/centre"));
        }
        var item = centre.offered(wanted.service());
        if (item == null) {
            return Outcome.refused(
                    Refusal.invalid("service-not-offered", "/service").with("service", wanted.service()));
        }
        if (!verified && limits.needVerifiedPhone(centre, List.of(wanted.service()))) {
            return Outcome.refused(Refusal.invalid(BookAppointment.PHONE_NOT_VERIFIED, PhoneTokens.HEADER));
        }
        var window = centre.window(item, new BookingWindows(clock));
        var broken = brokenWish(wanted.wishes(), window);
        if (broken != null) {
            return Outcome.refused(broken);
        }
        if (item.kind() != ServiceItem.Kind.HOME_VISIT) {
            return decisions.decide(() -> join(centre, wanted, contact.at(null)));
        }
        var area = Objects.requireNonNullElse(wanted.area(), centre.centre().areaCode());
        return centre.homeVisitArea().covers(area)
                ? decisions.decide(() -> join(centre, wanted, contact.at(area)))
                : Outcome.refused(Refusal.invalid("outside-home-visit-area", "/area"));
    }

    private @Nullable Refusal brokenWish(List<Wish> wishes, BookingWindow window) {
        for (var i = 0; i < wishes.size(); i++) {
            var wish = wishes.get(i);
            var pointer = "/wishes/" + i;
            if (wish.to().isBefore(wish.from()) || wish.toMinute() <= wish.fromMinute()) {
                return Refusal.invalid("wish-ends-before-it-begins", pointer);
            }
            if (wish.from().isBefore(window.now().toLocalDate())) {
                return Refusal.invalid("start-in-past", pointer);
            }
            if (wish.to().isAfter(window.last())) {
                return Refusal.invalid("beyond-horizon", pointer)
                        .with("until", window.last().toString());
            }
        }
        var most = settings.get().waitlist().maxDays();
        return dates(wishes).size() > most
                ? Refusal.invalid("too-many-days", "/wishes").with("most", most)
                : null;
    }

    private static SortedSet<LocalDate> dates(List<Wish> wishes) {
        var dates = new TreeSet<LocalDate>();
        for (var wish : wishes) {
            wish.from().datesUntil(wish.to().plusDays(1)).limit(400).forEach(dates::add);
        }
        return dates;
    }

    private Outcome<Joined> join(PlannedCentre centre, Wanted wanted, Contact contact) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var secret = credentials.newSecret();
        var entry = entry(wanted, now);
        var soonest = now.plus(settings.get().waitlist().notice());
        var given = false;
        for (var date : dates(wanted.wishes())) {
            var book = books.open(wanted.centre(), date);
            if (book == null) {
                return Outcome.refused(Refusal.invalid("centre-unknown", "/centre"));
            }
            books.replan(book);
            given |= OfferFreed.isGiven(book, entry);
            if (OfferFreed.couldHave(book, entry, soonest, clock.getZone())) {
                return Outcome.refused(Refusal.conflict("places-are-free").with("date", date));
            }
        }
        if (!given) {
            return Outcome.refused(Refusal.invalid("start-not-offered", "/wishes"));
        }
        var keys = credentials.personKeys(contact);
        var broken = brokenRule(centre, keys, entry);
        if (broken != null) {
            return Outcome.refused(broken);
        }
        while (!waitlist.add(entry, credentials.hash(secret), contact, keys)) {
            entry = entry(wanted, now);
        }
        return Outcome.done(new Joined(entry, secret));
    }

    private Entry entry(Wanted wanted, Instant now) {
        return new Entry(
                credentials.newReference(),
                wanted.centre(),
                wanted.service(),
                wanted.wishes(),
                Status.WAITING,
                0,
                wanted.priority(),
                now,
                null,
                null);
    }

    private @Nullable Refusal brokenRule(PlannedCentre centre, PersonKeys keys, Entry entry) {
        var broken = limits.broken(centre, List.of(entry.service()), entry.lastDate(), keys);
        if (broken != null) {
            return broken;
        }
        var standing = waitlist.standing(keys, entry.centre(), entry.service());
        if (standing.same()) {
            return Refusal.conflict("already-waiting");
        }
        var most = settings.get().waitlist().maxOpen();
        return standing.open() >= most ? Refusal.conflict("too-many-waiting").with("most", most) : null;
    }
}
