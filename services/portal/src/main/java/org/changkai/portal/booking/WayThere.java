package org.changkai.portal.booking;

import java.util.List;

/** How to be there for a visit: nobody comes to the centre where its staff come or call. */
public interface WayThere {

    /** The services of the visit that are known. */
    List<ServiceItem> chain();

    /** Whether staff come to the visitor. */
    default boolean atHome() {
        return chain().stream().anyMatch(ServiceItem::atHome);
    }

    /** Whether staff call the visitor. */
    default boolean byPhone() {
        return chain().stream().anyMatch(ServiceItem::byPhone);
    }

    /** Whether the visitor comes to the centre and checks in at its door. */
    default boolean atDoor() {
        return !atHome() && !byPhone();
    }
}
