package org.changkai.portal.newsroom;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A story as it stands in the newsroom.
 *
 * @param version what {@code If-Match} names
 * @param state one of {@link #STATES}
 * @param embargoUntil before which nobody publishes it; null if there is no embargo
 * @param hash of the exact revision that a sign-off is bound to
 */
public record Draft(
        String id,
        String slug,
        int version,
        String state,
        @Nullable Content content,
        String hash,
        List<Round> reviews,
        List<Round> proofs,
        @Nullable Instant embargoUntil,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        String notice) {

    /** The states of a story, as news names them. */
    public static final List<String> STATES =
            List.of("DRAFT", "IN_REVIEW", "APPROVED", "SCHEDULED", "PUBLISHED", "WITHDRAWN");

    /** What a correction may change. */
    public static final Set<String> CORRECTABLE = Set.of("headline", "kicker", "subheadline", "byline", "lead", "body");

    /** What of it a correction may take away. */
    public static final Set<String> MAY_BE_EMPTY = Set.of("kicker", "subheadline", "lead");

    /**
     * A round that the house asks for.
     *
     * @param round FIRST, SECOND or FINAL
     * @param by who passed it; empty while it is open
     */
    public record Round(
            String round,
            boolean passed,
            String by,
            @Nullable Instant at,
            String note) {}

    public boolean is(String... states) {
        return Stream.of(states).anyMatch(state::equals);
    }

    /** The first review that is open; null if none is. */
    public @Nullable Round nextReview() {
        return next(reviews);
    }

    /** The first proofread that is open; null if none is. */
    public @Nullable Round nextProof() {
        return next(proofs);
    }

    private static @Nullable Round next(List<Round> rounds) {
        return rounds.stream().filter(round -> !round.passed()).findFirst().orElse(null);
    }
}
