package org.changkai.news.refusal;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A reason to say no.
 *
 * @param reason which rule
 * @param members what the person should know about it, by name
 */
public record Refusal(Reason reason, Map<String, Object> members) {

    /** Every rule that can say no; its name in kebab case is the stable code outside. */
    public enum Reason {
        NOT_FOUND,
        NOT_ON_DUTY,
        DUTY_TO_ONESELF,
        SECTION_UNKNOWN,
        SERIES_UNKNOWN,
        PHOTO_UNKNOWN,
        ENTRY_UNKNOWN,
        SLUG_TAKEN,
        WORD_WATCHED,
        PRECONDITION_FAILED,
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
        NOTE_MISSING,
        CORRECTION_CHANGES_NOTHING,
        ROUNDS_INCOMPLETE,
        BYLINE_MISSING,
        PHOTO_INCOMPLETE,
        PHOTO_BLOCKED,
        PHOTO_PUBLISHED,
        PHOTO_UNCOVERED,
        EMBARGOED,
        STORY_UNKNOWN,
        SLOT_TWICE,
        PUBLICATION_TIME_PAST,
        DOCUMENT_TYPE_UNKNOWN,
        DOCUMENT_BROKEN,
        DOCUMENT_TOO_LARGE,
        PHOTO_TYPE_UNKNOWN,
        PHOTO_TYPE_UNAVAILABLE,
        PHOTO_BROKEN,
        PHOTO_TOO_LARGE,
        PHOTO_BUSY,
        PHOTO_STORE_FULL,
        PHOTO_STORE_AWAY,
        ISSUE_EMPTY,
        TYPEFACE_MISSING,
        PRESS_BUSY,
        UPLOAD_TOO_LARGE,
        UPLOAD_OFFSET_WRONG,
        UPLOADS_TOO_MANY;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Refusal {
        members = Map.copyOf(members);
    }

    public static Refusal of(Reason reason) {
        return new Refusal(reason, Map.of());
    }

    public Refusal with(String member, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Refusal(reason, more);
    }
}
