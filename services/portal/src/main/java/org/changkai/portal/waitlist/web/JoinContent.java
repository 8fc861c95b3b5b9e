package org.changkai.portal.waitlist.web;

import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.WayThere;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.waitlist.Wish;
import org.jspecify.annotations.Nullable;

/**
 * The form that joins the wait list.
 *
 * @param proof how far the verification of the telephone is
 * @param token shows booking that the telephone was verified; empty until it was
 * @param centre null while registry is away
 * @param mistakes field to the key of the text that says what is wrong with it
 * @param refusal why booking said no; null if it did not
 */
public record JoinContent(
        Wish wish,
        Contact contact,
        Map<String, String> mistakes,
        Proof proof,
        String token,
        @Nullable Centre centre,
        @Nullable ServiceItem item,
        @Nullable Refusal refusal,
        boolean away)
        implements WayThere {

    /** None is wanted, as far as is known; one is; a code was sent by text message; and a page of this machine shows it. */
    public enum Proof {
        NONE,
        WANTED,
        SENT,
        SHOWN;

        public boolean sent() {
            return this == SENT || this == SHOWN;
        }
    }

    @Override
    public List<ServiceItem> chain() {
        return item == null ? List.of() : List.of(item);
    }

    /** The wish says so even while the kinds of services cannot be read. */
    @Override
    public boolean atHome() {
        return wish.atHome() || WayThere.super.atHome();
    }

    public String centreName() {
        return centre == null ? wish.centre() : centre.name();
    }

    public String serviceName(boolean english) {
        return item == null ? wish.service() : item.name(english);
    }
}
