package org.changkai.portal.centre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * What a reader thinks is wrong about a centre, as the form sends it; nothing about the reader.
 *
 * @param phones further telephones in one line, between commas
 */
public record Suggestion(String name, String address, String phone, String phones, String openingHours, String note) {

    private static final Pattern COMMAS = Pattern.compile("[,，、;；]");

    /** What a form leaves out is empty. */
    public Suggestion {
        name = Objects.requireNonNullElse(name, "");
        address = Objects.requireNonNullElse(address, "");
        phone = Objects.requireNonNullElse(phone, "");
        phones = Objects.requireNonNullElse(phones, "");
        openingHours = Objects.requireNonNullElse(openingHours, "");
        note = Objects.requireNonNullElse(note, "");
    }

    public static Suggestion of(Centre centre) {
        return new Suggestion(
                centre.name(), centre.address(), centre.phone(), inOneLine(centre.phones()), centre.openingHours(), "");
    }

    /** As registry reads it: only what is otherwise than it stands. */
    public Map<String, Object> document(Centre stands) {
        var document = new LinkedHashMap<String, Object>();
        put(document, "name", name, stands.name());
        put(document, "address", address, stands.address());
        put(document, "phone", phone, stands.phone());
        var further = COMMAS.splitAsStream(phones)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (!further.isEmpty() && !further.equals(stands.phones())) {
            document.put("phones", further);
        }
        put(document, "openingHours", openingHours, stands.openingHours());
        put(document, "note", note, "");
        return document;
    }

    private static String inOneLine(List<String> phones) {
        return String.join("，", phones);
    }

    private static void put(Map<String, Object> document, String field, String said, String stands) {
        if (!said.isBlank() && !said.strip().equals(stands.strip())) {
            document.put(field, said.strip());
        }
    }

    /** What became of it: its id and OPEN, ACCEPTED or REJECTED, with the reason. */
    public record Receipt(String id, String state, String reason) {}
}
