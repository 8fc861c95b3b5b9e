package org.changkai.portal.office.web;

import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a centre or an organization in the office shows.
 *
 * @param document as it was typed, or as it stands
 * @param stands as it stands now; null for a new one
 * @param key that adds a new one once
 * @param done whether it has just been saved
 */
public record RecordContent(
        Caller caller,
        Kind kind,
        Document document,
        @Nullable Document stands,
        String key,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {

    /** The record's address; that of a new one if there is none yet. */
    public String address() {
        return "/staff/office/" + kind.path() + "/" + (stands == null ? "new" : stands.id());
    }

    /** What is wrong with the point of what stands; null if nothing is. */
    public @Nullable Map<?, ?> misplaced() {
        return stands != null && stands.fields().get("misplaced") instanceof Map<?, ?> wrong ? wrong : null;
    }

    /** The datum that would make the point fit, as registry writes it; empty if none would. */
    public String fittingDatum() {
        var wrong = misplaced();
        return wrong != null && wrong.get("fittingDatum") instanceof String datum ? datum : "";
    }

    /** Whether the point would fit if latitude and longitude changed places. */
    public boolean fitsSwapped() {
        var wrong = misplaced();
        return wrong != null && Boolean.TRUE.equals(wrong.get("fitsSwapped"));
    }

    /** What stands there now instead of what was typed; empty if it is the same or nothing stands there. */
    public String instead(String field) {
        var now = stands == null ? "" : stands.text(field);
        return now.equals(document.text(field)) ? "" : now;
    }
}
