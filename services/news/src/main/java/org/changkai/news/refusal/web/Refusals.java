package org.changkai.news.refusal.web;

import org.changkai.news.refusal.Outcome;
import org.changkai.news.refusal.Outcome.Done;
import org.changkai.news.refusal.Outcome.Refused;
import org.changkai.news.refusal.Refusal;
import org.changkai.platform.problem.Problem;

/** Opens an outcome: its value, or the problem that tells why there is none. */
public final class Refusals {

    private Refusals() {}

    public static <T> T open(Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> value;
            case Refused<T>(var refusal) -> throw problem(refusal).exception();
        };
    }

    private static Problem problem(Refusal refusal) {
        var problem = Problem.of(status(refusal), refusal.reason().code());
        for (var member : refusal.members().entrySet()) {
            problem = problem.with(member.getKey(), member.getValue());
        }
        return problem;
    }

    private static int status(Refusal refusal) {
        return switch (refusal.reason()) {
            case NOT_ON_DUTY, DUTY_TO_ONESELF -> 403;
            case NOT_FOUND, ISSUE_EMPTY, TYPEFACE_MISSING -> 404;
            case PRECONDITION_FAILED -> 412;
            case PHOTO_TYPE_UNKNOWN, PHOTO_TYPE_UNAVAILABLE, DOCUMENT_TYPE_UNKNOWN -> 415;
            case PHOTO_BUSY, PHOTO_STORE_AWAY, PRESS_BUSY -> 503;
            case PHOTO_STORE_FULL -> 507;
            case UPLOAD_TOO_LARGE -> 413;
            case UPLOADS_TOO_MANY -> 429;
            case SECTION_UNKNOWN,
                    DOCUMENT_BROKEN,
                    DOCUMENT_TOO_LARGE,
                    STORY_UNKNOWN,
                    SLOT_TWICE,
                    SERIES_UNKNOWN,
                    PHOTO_UNKNOWN,
                    ENTRY_UNKNOWN,
                    NOTE_MISSING,
                    CORRECTION_CHANGES_NOTHING,
                    PUBLICATION_TIME_PAST,
                    PHOTO_BROKEN,
                    PHOTO_TOO_LARGE -> 422;
            case SLUG_TAKEN,
                    EMBARGOED,
                    WORD_WATCHED,
                    STORY_SCHEDULED,
                    STORY_PUBLISHED,
                    STORY_WITHDRAWN,
                    STORY_NOT_PUBLISHED,
                    STORY_NOT_SUBMITTED,
                    ROUND_NOT_NEEDED,
                    ROUND_OUT_OF_ORDER,
                    ROUND_PASSED,
                    REVIEWER_IS_AUTHOR,
                    REVIEWER_TWICE,
                    ROUNDS_INCOMPLETE,
                    BYLINE_MISSING,
                    PHOTO_INCOMPLETE,
                    PHOTO_BLOCKED,
                    PHOTO_PUBLISHED,
                    PHOTO_UNCOVERED,
                    UPLOAD_OFFSET_WRONG -> 409;
        };
    }
}
