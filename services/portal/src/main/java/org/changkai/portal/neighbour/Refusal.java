package org.changkai.portal.neighbour;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Why a neighbour said no (RFC 9457).
 *
 * @param status as in HTTP
 * @param code stable, in kebab-case; empty if the answer was no problem document
 * @param title in the reader's language
 * @param detail in the reader's language
 * @param members the whole document
 */
public record Refusal(int status, String code, String title, String detail, Map<String, Object> members) {

    public Refusal {
        members = Map.copyOf(members);
    }

    /**
     * A field that is wrong.
     *
     * @param pointer which one, as the neighbour names it
     * @param message in the reader's language
     */
    public record Wrong(String pointer, String message) {

        /** The first part of the pointer: a field of the form, or a list of its rows. */
        public String field() {
            return pointer.replaceFirst("^/", "").replaceFirst("[./\\[].*", "");
        }

        /** Which row of a list, counted from 1; 0 if it is no list. */
        public int row() {
            var row = ROW.matcher(pointer);
            return row.find() ? Integer.parseInt(row.group(1)) + 1 : 0;
        }
    }

    private static final Pattern ROW = Pattern.compile("^/?[A-Za-z]+[/\\[](\\d{1,4})(?:[/\\].]|$)");

    /** The fields that are wrong; none if the refusal is not about fields. */
    public List<Wrong> wrong() {
        return members.get("errors") instanceof List<?> errors
                ? errors.stream()
                        .filter(Map.class::isInstance)
                        .map(Map.class::cast)
                        .map(error ->
                                new Wrong(String.valueOf(error.get("pointer")), String.valueOf(error.get("message"))))
                        .toList()
                : List.of();
    }

    /** The same without what a title says already; which row it is about is not said there. */
    public List<Wrong> wrongBeside(String shown) {
        return wrong().stream()
                .filter(wrong -> wrong.row() > 0 || !wrong.message().equals(shown))
                .toList();
    }

    /** What the neighbour does not know, by its names; none if the refusal is not about that. */
    public List<String> unknown() {
        return members.get("unknown") instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A member's time, null if there is none. */
    public @Nullable Instant moment(String name) {
        try {
            return OffsetDateTime.parse(member(name)).toInstant();
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    /** A member's text, empty if there is none. */
    public String member(String name) {
        return members.get(name) instanceof String text ? text : "";
    }
}
