package org.changkai.portal.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What a reader thinks is wrong about a centre, as the form sends it; nothing about the reader. */
public record Suggestion(String name, String address, String phone, String openingHours, String note) {
    /** What a form leaves out is empty. */
    public Suggestion {
        name = Objects.requireNonNullElse(name, "");
        address = Objects.requireNonNullElse(address, "");
        phone = Objects.requireNonNullElse(phone, "");
        openingHours = Objects.requireNonNullElse(openingHours, "");
        note = Objects.requireNonNullElse(note, "");
    }

    public static Suggestion of(Centre centre) {
        return new Suggestion(centre.name(), centre.address(), centre.phone(), centre.openingHours(), "");
    }

    /** As registry reads it: only what is otherwise than it stands. */
    public Map<String, Object> document(Centre stands) {
        var document = new LinkedHashMap<String, Object>();
        put(document, "name", name, stands.name());
        put(document, "address", address, stands.address());
        put(document, "phone", phone, stands.phone());
        put(document, "openingHours", openingHours, stands.openingHours());
        put(document, "note", note, "");
        return document;
    }

    private static void put(Map<String, Object> document, String field, String said, String stands) {
        if (!said.isBlank() && !said.strip().equals(stands.strip())) {
            document.put(field, said.strip());
        }
    }

    /** What became of it: its id and OPEN, ACCEPTED or REJECTED, with the reason. */
    public record Receipt(String id, String state, String reason) {}
}
