package org.changkai.portal.booking.web;

import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.WayThere;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The steps of contact and of the last look.
 *
 * @param chain the services of the visit that are known
 * @param there where a home visit is wanted; null for none
 * @param mistakes field to the key of the text that says what is wrong with it
 * @param key of the form, so that sending it twice books once
 * @param refusal why booking said no; null if it did not
 * @param away whether booking could not be reached
 */
public record ContactContent(
        Choice choice,
        @Nullable Centre centre,
        List<ServiceItem> chain,
        @Nullable Area there,
        Contact contact,
        Map<String, String> mistakes,
        String key,
        @Nullable Refusal refusal,
        boolean away,
        boolean expired)
        implements WayThere {

    /** The choice says so even while the kinds of services cannot be read. */
    @Override
    public boolean atHome() {
        return choice.atHome() || WayThere.super.atHome();
    }

    /** Whether it was refused as one person's second, and may be a relative's who shares the telephone. */
    public boolean isForAnother() {
        return refusal != null && refusal.code().equals("already-booked-that-day") && !contact.forOther();
    }

    public boolean wrong(String field) {
        return mistakes.containsKey(field);
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }

    public String serviceName(boolean english) {
        return ServiceItem.names(chain, choice.chain(), english);
    }

    /** What to bring. */
    public List<String> documents(boolean english) {
        return ServiceItem.documents(chain, english);
    }

    public String centreName() {
        return centre == null ? choice.centre() : centre.name();
    }
}
