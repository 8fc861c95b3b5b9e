package org.changkai.portal.office;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every change of a centre, an organization or an area, the latest first, and where the list goes on. */
public record History(List<Entry> items, @Nullable String next) {

    /**
     * One change.
     *
     * @param by the account
     * @param importJob the import that made it; empty if it was made by hand
     * @param action CREATED, CHANGED, REMOVED or RESTORED
     * @param validFrom the day from which a change of an area holds, or of a place that followed its code; null for what
     *     has no such day
     */
    public record Entry(
            @Nullable Instant at,
            @Nullable LocalDate validFrom,
            String by,
            String importJob,
            String action,
            List<Change> changes) {}

    /** One field that differs; null where there was or is nothing. */
    public record Change(
            String field, @Nullable Object from, @Nullable Object to) {

        /** As people read it: lists with commas, the values of what is nested one after the other. */
        static String words(@Nullable Object value) {
            return switch (value) {
                case null -> "";
                case List<?> list ->
                    String.join("、", list.stream().map(Change::words).toList());
                case Map<?, ?> nested ->
                    String.join(" ", nested.values().stream().map(Change::words).toList());
                default -> value.toString();
            };
        }
    }

    /**
     * What differs between two moments.
     *
     * @param existed whether it was there at the first
     * @param exists whether it was there at the second
     */
    public record Compared(
            @Nullable Instant from, @Nullable Instant to, boolean existed, boolean exists, List<Change> changes) {}

    /** One thing that an import changes. */
    public record Changed(String id, String action, List<Change> changes) {}

    /** What an import changes. */
    public record AllChanged(List<Changed> items, @Nullable String next) {}
}
