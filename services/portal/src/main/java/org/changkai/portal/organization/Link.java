package org.changkai.portal.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dated link to another organization.
 *
 * @param type CO_BUILDING, CONTACT_POINT, MEMBER_OF or DUAL_REPORT
 * @param direction OUT where it begins here, IN where it ends here
 * @param from day from which it counts
 * @param to its last day; empty while it goes on
 */
public record Link(
        String type,
        String direction,
        String role,
        String from,
        String to,
        @Nullable Other organization) {

    /** The organization at the other end. */
    public record Other(String id, String kind, String name, String areaCode) {}

    /** Links in order. */
    public record Links(List<Link> items) {}
}
