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
 * @param yours the rounds that the caller may sign now
 * @param returned why it is back at its author; null if it is not
 * @param failedSchedule why it was not published at its time; null if it was, or has another time
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
        List<String> yours,
        @Nullable Returned returned,
        @Nullable FailedSchedule failedSchedule,
        @Nullable Instant embargoUntil,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        @Nullable Instant withdrawnAt,
        String notice) {

    /** The states of a story, as news names them. */
    public static final List<String> STATES =
            List.of("DRAFT", "IN_REVIEW", "APPROVED", "SCHEDULED", "PUBLISHED", "WITHDRAWN");

    /** What a correction may change. */
    public static final Set<String> CORRECTABLE = Set.of(
            "headline",
            "kicker",
            "subheadline",
            "byline",
            "lead",
            "body",
            "section",
            "series",
            "about",
            "place",
            "tags",
            "source");

    /** What of it a correction may take away. */
    public static final Set<String> MAY_BE_EMPTY = Set.of("kicker", "subheadline", "lead", "place", "source");

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

    /**
     * A return.
     *
     * @param kind REVIEW or PROOF
     * @param round FIRST, SECOND or FINAL
     */
    public record Returned(
            String kind, String round, String by, @Nullable Instant at, String note) {

        /** The key of the round's name. */
        public String key() {
            return (kind.equals("REVIEW") ? "review." : "proof.") + round;
        }
    }

    /** A publication at a time that came to nothing; the reason is the code of the rule that said no. */
    public record FailedSchedule(@Nullable Instant at, String reason) {}

    /** Whether a round stands open. */
    public boolean open() {
        return nextReview() != null || nextProof() != null;
    }

    /** Whether the caller may sign this round: {@code kind} is REVIEW or PROOF. */
    public boolean signable(String kind, Round round) {
        return yours.contains(kind + "/" + round.round());
    }

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
