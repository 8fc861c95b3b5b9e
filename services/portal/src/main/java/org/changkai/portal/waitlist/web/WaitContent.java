package org.changkai.portal.waitlist.web;

import java.util.List;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.WayThere;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.waitlist.Entry;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the wait list, or the form that opens one.
 *
 * @param entry null as long as there is only the form
 * @param item what is waited for; null while the kinds of services cannot be read
 * @param phone to be verified before the offer can be accepted; empty until one is given, null where none has to be
 * @param prove the key of the words that say which telephone to verify, and why again; empty if none was refused
 * @param shown whether the code sent there can be read on the page of messages, as on a laptop
 * @param refusal why the last wish failed; null if it did not
 */
public record WaitContent(
        @Nullable Entry entry,
        @Nullable ServiceItem item,
        String secret,
        @Nullable String phone,
        String prove,
        boolean shown,
        @Nullable Refusal refusal,
        boolean away)
        implements WayThere {

    static WaitContent form(@Nullable Refusal refusal, boolean away) {
        return new WaitContent(null, null, "", null, "", false, refusal, away);
    }

    static WaitContent joined(Entry entry, @Nullable ServiceItem item) {
        return new WaitContent(entry, item, entry.secret(), null, "", false, null, false);
    }

    @Override
    public List<ServiceItem> chain() {
        return item == null ? List.of() : List.of(item);
    }
}
