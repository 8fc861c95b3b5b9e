package org.changkai.portal.organization;

import java.util.List;
import org.changkai.portal.neighbour.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * A dated link to another organization.
 *
 * @param type CO_BUILDING, CONTACT_POINT, MEMBER_OF or DUAL_REPORT
 * @param direction OUT where it begins here, IN where it ends here
 * @param from day from which it counts
 * @param to the first day on which it no longer counts; empty while it goes on
 */
public record Link(
        String type,
        String direction,
        String role,
        String from,
        String to,
        @Nullable Other organization) {

    /**
     * The organization at the other end.
     *
     * @param removed whether it has been taken off the register
     */
    public record Other(String id, String kind, String name, String areaCode, boolean removed) {}

    /** Whether it counts on that day. */
    public boolean isOn(String day) {
        return from.compareTo(day) <= 0 && (to.isEmpty() || to.compareTo(day) > 0);
    }

    /** Whether the other one has been taken off the register. */
    public boolean isWithGone() {
        return organization != null && organization.removed();
    }

    /** Links in order, and where the list goes on. */
    public record Links(List<Link> items, @Nullable String next) implements Pieces<Link> {}
}
