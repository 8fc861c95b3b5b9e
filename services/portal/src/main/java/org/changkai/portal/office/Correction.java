package org.changkai.portal.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody suggests about a centre, and what became of it.
 *
 * @param centre its id
 * @param note for the clerk
 * @param state OPEN, ACCEPTED or REJECTED
 * @param reason why it was rejected; empty if it was not
 */
public record Correction(
        String id,
        String centre,
        String note,
        String state,
        @Nullable Instant suggestedAt,
        String reason) {

    /** One field as it is and as it is suggested. */
    public record Comparison(
            String field, @Nullable Object now, @Nullable Object suggested) {

        public String was() {
            return History.Change.words(now);
        }

        public String wanted() {
            return History.Change.words(suggested);
        }

        /** What it is, if that is a list. */
        public List<String> codesNow() {
            return codes(now);
        }

        /** What is suggested, if that is a list. */
        public List<String> codesWanted() {
            return codes(suggested);
        }

        private static List<String> codes(@Nullable Object value) {
            return value instanceof List<?> list
                    ? list.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /**
     * A suggestion beside the centre as it is now.
     *
     * @param centreRemoved whether the centre has been taken off the register, so that it can only be rejected
     */
    public record Shown(
            @Nullable Correction correction, String centreName, boolean centreRemoved, List<Comparison> changes) {}

    /** Suggestions, the oldest first, and where the list goes on. */
    public record AllShown(List<Shown> items, @Nullable String next) {}
}
