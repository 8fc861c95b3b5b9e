package org.changkai.portal.booking.web;

import java.util.List;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The first step: which service, and where if that is not said yet.
 *
 * @param chosen id of the centre; empty if none is chosen yet
 * @param centre null if none is chosen yet, or nothing can be read of it for the moment
 */
public record ServiceContent(String chosen, @Nullable Centre centre, Reply<ServiceItem.ServiceItems> items) {

    /** Where a service leads: to the times of the chosen centre, or to the centres nearby. */
    public String address(ServiceItem item) {
        return chosen.isEmpty()
                ? "/circle?service=" + item.code()
                : "/book?centre=" + chosen + "&service=" + item.code();
    }

    /** What can be booked in the centre, or anywhere. */
    public List<ServiceItem> bookable() {
        var known = items.given();
        if (known == null) {
            return List.of();
        }
        return known.items().stream()
                .filter(item -> centre == null
                        || centre.services().contains(item.code())
                        || (item.atHome() && centre.homeVisits()))
                .toList();
    }
}
