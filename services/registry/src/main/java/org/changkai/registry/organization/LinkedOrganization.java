package org.changkai.registry.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A link seen from one of its ends.
 *
 * @param direction OUT if the organization asked about is where the link begins
 */
public record LinkedOrganization(
        LinkType type,
        Direction direction,
        @Nullable String role,
        LocalDate from,
        @Nullable LocalDate to,
        Other organization) {

    /** What tells it from the other links of the organization asked about. */
    public String key() {
        return String.join(" ", type.name(), direction.name(), from.toString(), organization.id());
    }

    /** Which end of the link one looks from. */
    public enum Direction {
        OUT,
        IN
    }

    /**
     * The organization at the other end.
     *
     * @param removed whether it has been removed; such a link stays on record, and nobody can name it in a request
     */
    public record Other(String id, OrganizationKind kind, String name, String areaCode, boolean removed) {}
}
