package org.changkai.booking.waitlist;

import java.time.Clock;
import java.util.Objects;
import org.changkai.booking.appointment.BookAppointment;
import org.changkai.booking.appointment.BookAppointment.Booked;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.code.PhoneTokens;
import org.changkai.booking.day.DayBooks;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;
import org.changkai.booking.waitlist.Entry.Status;
import org.jspecify.annotations.Nullable;

/** Who waits looks at the entry, accepts or declines what is offered, or waits no longer. */
public final class AnswerOffer {

    private final Waitlist waitlist;
    private final BookAppointment book;
    private final DayBooks books;
    private final Credentials credentials;
    private final Decisions decisions;
    private final Clock clock;

    AnswerOffer(
            Waitlist waitlist,
            BookAppointment book,
            DayBooks books,
            Credentials credentials,
            Decisions decisions,
            Clock clock) {
        this.waitlist = waitlist;
        this.book = book;
        this.books = books;
        this.credentials = credentials;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** For who has its secret; for anybody else it is as if it were not there. */
    public Outcome<Entry> open(String reference, @Nullable String secret) {
        var kept = waitlist.find(Credentials.readReference(reference));
        return kept == null || secret == null || !credentials.opens(secret, kept.secretHash())
                ? Outcome.refused(Refusal.unknown("waitlist-entry-unknown"))
                : Outcome.done(kept.entry());
    }

    /** How many wait before this one. */
    public int ahead(Entry entry) {
        return waitlist.ahead(entry);
    }

    /**
     * Makes the appointment; the rules about a person hold as for any booking.
     *
     * @param verified the telephone number that was verified; null for none
     * @param byStaff whether a clerk accepts for the person, whose number need not be verified
     */
    public Outcome<Booked> accept(Entry opened, @Nullable String verified, boolean byStaff) {
        return decisions.decide(() -> {
            var entry = locked(opened);
            var offer = entry.offer();
            if (offer == null) {
                return Outcome.refused(refusal(entry));
            }
            if (!offer.expiresAt().isAfter(clock.instant())) {
                return Outcome.refused(Refusal.gone("offer-expired"));
            }
            var contact = waitlist.contact(entry.reference());
            if (contact == null) {
                return Outcome.refused(Refusal.gone("contact-deleted"));
            }
            var known = byStaff || contact.phone().equals(verified);
            var outcome = book.book(offer.hold(), contact, entry.priority(), known, null);
            if (outcome instanceof Outcome.Done<Booked>(var booked)) {
                waitlist.endOffer(entry.reference(), Waitlist.Ending.ACCEPTED);
                waitlist.change(
                        entry.reference(),
                        Status.ACCEPTED,
                        entry.missed(),
                        booked.appointment().reference(),
                        clock.instant());
            }
            return blamingTheHeader(outcome);
        });
    }

    /** Who accepts sends no body in which the token could be. */
    private static Outcome<Booked> blamingTheHeader(Outcome<Booked> outcome) {
        return outcome instanceof Outcome.Refused<Booked>(var refusal)
                        && refusal.code().equals(BookAppointment.PHONE_NOT_VERIFIED)
                ? Outcome.refused(refusal.at(PhoneTokens.HEADER))
                : outcome;
    }

    /** Passes the offered place on and goes on waiting; the same time is not offered again. */
    public Outcome<Entry> decline(Entry opened) {
        return passOn(opened, Status.WAITING, true);
    }

    /** Waits no longer; what was offered goes to the next. */
    public Outcome<Entry> withdraw(Entry opened) {
        return passOn(opened, Status.WITHDRAWN, false);
    }

    private Outcome<Entry> passOn(Entry opened, Status status, boolean offerNeeded) {
        return decisions.decide(() -> {
            var seen = opened.offer();
            var day = seen == null ? null : books.open(opened.centre(), seen.date());
            var entry = locked(opened);
            var offer = entry.offer();
            if (!Objects.equals(offer, seen)) {
                return Outcome.refused(Refusal.conflict("changed-meanwhile"));
            }
            if (!entry.isOpen() || (offerNeeded && offer == null)) {
                return Outcome.refused(refusal(entry));
            }
            if (offer != null) {
                waitlist.endOffer(entry.reference(), Waitlist.Ending.DECLINED);
            }
            waitlist.change(entry.reference(), status, entry.missed(), null, clock.instant());
            if (day != null && offer != null) {
                day.free(offer.hold());
                books.replan(day);
            }
            return Outcome.done(locked(opened));
        });
    }

    private Entry locked(Entry opened) {
        return Objects.requireNonNull(waitlist.lock(opened.reference())).entry();
    }

    private static Refusal refusal(Entry entry) {
        return switch (entry.status()) {
            case WAITING, OFFERED -> Refusal.conflict("nothing-offered");
            case ACCEPTED -> Refusal.conflict("offer-accepted");
            case WITHDRAWN, ENDED -> Refusal.conflict("waiting-ended");
        };
    }
}
