package org.changkai.news.story;

import java.time.Instant;

/** Where a story stands. */
public sealed interface StoryState {

    /** Being written. */
    record Draft() implements StoryState {}

    /** Submitted: reviewers and proofreaders have it. */
    record InReview() implements StoryState {}

    /** Every round is signed off for the revision as it stands. */
    record Approved() implements StoryState {}

    /** Will be published by itself. */
    record Scheduled(Instant at) implements StoryState {}

    /** Everybody can read it. */
    record Published(Instant at) implements StoryState {}

    /**
     * Was published and is not any more; this stays.
     *
     * @param published when it had been published
     * @param at when it was withdrawn
     * @param notice what readers are told
     */
    record Withdrawn(Instant published, Instant at, String notice) implements StoryState {}

    /** The states by name, for lists and for the outside. */
    enum Kind {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        SCHEDULED,
        PUBLISHED,
        WITHDRAWN
    }

    default String label() {
        return kind().name();
    }

    private Kind kind() {
        return switch (this) {
            case Draft _ -> Kind.DRAFT;
            case InReview _ -> Kind.IN_REVIEW;
            case Approved _ -> Kind.APPROVED;
            case Scheduled _ -> Kind.SCHEDULED;
            case Published _ -> Kind.PUBLISHED;
            case Withdrawn _ -> Kind.WITHDRAWN;
        };
    }
}
