package org.changkai.registry.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A dated link from one organization to another.
 *
 * @param to the first day on which it no longer holds, null while it holds
 */
public record Link(
        String fromId,
        LinkType type,
        String targetId,
        @Nullable String role,
        LocalDate from,
        @Nullable LocalDate to) {

    /** Reads {@code TYPE:target:from[:to]}, dates as ISO dates; empty if it is not of that form. */
    static Optional<Link> parse(String fromId, String text) {
        var parts = text.split(":", -1);
        if (parts.length < 3 || parts.length > 4 || !LinkType.isType(parts[0]) || parts[1].isEmpty()) {
            return Optional.empty();
        }
        try {
            var from = LocalDate.parse(parts[2]);
            var to = parts.length == 3 || parts[3].isEmpty() ? null : LocalDate.parse(parts[3]);
            return to != null && !to.isAfter(from)
                    ? Optional.empty()
                    : Optional.of(new Link(fromId, LinkType.valueOf(parts[0]), parts[1], null, from, to));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
