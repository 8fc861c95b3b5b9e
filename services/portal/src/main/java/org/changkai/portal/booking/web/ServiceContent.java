package org.changkai.portal.booking.web;

import java.util.List;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The first step: which service, and where if that is not said yet.
 *
 * @param centre null if none is chosen yet
 */
public record ServiceContent(@Nullable Centre centre, Reply<ServiceItem.ServiceItems> items) {

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
