package org.changkai.booking.waitlist;

import java.util.List;
import org.changkai.booking.appointment.Credentials;
import org.changkai.booking.rule.Decisions;
import org.changkai.booking.rule.Outcome;
import org.changkai.booking.rule.Refusal;

/** Who has lost the reference or the secret of an entry finds it again by the telephone number, which was verified. */
public final class FindEntries {

    private final Waitlist waitlist;
    private final Credentials credentials;
    private final Decisions decisions;

    FindEntries(Waitlist waitlist, Credentials credentials, Decisions decisions) {
        this.waitlist = waitlist;
        this.credentials = credentials;
        this.decisions = decisions;
    }

    /** The secret that opens an entry from now on. */
    public record Renewed(String reference, String secret) {}

    /** Entries of this number that wait or have an offer, who came first first. */
    public List<Entry> of(String phone) {
        return waitlist.openOf(credentials.phoneKeys(phone));
    }

    /** Gives an entry of this number a new secret; the old one no longer opens it. */
    public Outcome<Renewed> renew(String reference, String phone) {
        return decisions.decide(() -> {
            var kept = waitlist.lock(Credentials.readReference(reference));
            var contact = kept == null ? null : waitlist.contact(kept.entry().reference());
            if (kept == null || contact == null || !contact.phone().equals(phone)) {
                return Outcome.refused(Refusal.unknown("waitlist-entry-unknown"));
            }
            var secret = credentials.newSecret();
            waitlist.renewSecret(kept.entry().reference(), credentials.hash(secret));
            return Outcome.done(new Renewed(kept.entry().reference(), secret));
        });
    }
}
