package org.changkai.registry.organization;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.changkai.registry.imports.Parts;
import org.changkai.registry.imports.Rules;
import org.jspecify.annotations.Nullable;

/**
 * A dated link from one organization to another.
 *
 * @param role what the one is for the other, e.g. 理事长单位 of an alliance
 * @param to the first day on which it no longer holds, null while it holds
 */
public record Link(
        String fromId,
        LinkType type,
        String targetId,
        @Nullable String role,
        LocalDate from,
        @Nullable LocalDate to) {

    private static final int FEWEST_PARTS = 3;
    private static final int MOST_PARTS = 5;

    /** Reads {@code TYPE:target:from[:to[:role]]}, dates as ISO dates; empty if it is not of that form. */
    static Optional<Link> parse(String fromId, String text) {
        var parts = Parts.split(text);
        if (parts.size() < FEWEST_PARTS
                || parts.size() > MOST_PARTS
                || !Rules.isWord(LinkType.class, parts.get(0))
                || parts.get(1).isEmpty()) {
            return Optional.empty();
        }
        try {
            var from = LocalDate.parse(parts.get(2));
            var end = part(parts, 3);
            var to = end == null ? null : LocalDate.parse(end);
            return Optional.of(
                    new Link(fromId, LinkType.valueOf(parts.get(0)), parts.get(1), part(parts, 4), from, to));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String part(List<String> parts, int index) {
        return index < parts.size() && !parts.get(index).isBlank()
                ? parts.get(index).strip()
                : null;
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return Parts.join(type, targetId, from, to, role);
    }

    /** Whether both say the same of one day: the same two, the same type, and days in common. */
    boolean overlaps(Link other) {
        return type == other.type
                && fromId.equals(other.fromId)
                && targetId.equals(other.targetId)
                && (to == null || other.from.isBefore(to))
                && (other.to == null || from.isBefore(other.to));
    }
}
