package org.changkai.portal.centre;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader thinks is wrong about a centre, as the form sends it; nothing about the reader.
 *
 * @param mongolianName in the traditional script
 * @param lat where it really is; empty with {@code lon} if the place on record is right
 * @param datum of both
 * @param phones further telephones in one line, between commas
 * @param services the codes that are ticked; null if the form did not ask for them
 */
public record Suggestion(
        String name,
        String mongolianName,
        String cyrillicName,
        String address,
        String lat,
        String lon,
        String datum,
        String phone,
        String phones,
        String openingHours,
        @Nullable List<String> services,
        @Nullable List<String> accessibility,
        @Nullable List<String> languages,
        String note) {

    /** The datums that registry reads, that of most maps in China first. */
    public static final List<String> DATUMS = List.of("gcj02", "bd09", "wgs84");

    private static final Pattern COMMAS = Pattern.compile("[,，、;；]");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,12})?");

    /** What a form leaves out is empty. */
    public Suggestion {
        name = Objects.requireNonNullElse(name, "");
        mongolianName = Objects.requireNonNullElse(mongolianName, "");
        cyrillicName = Objects.requireNonNullElse(cyrillicName, "");
        address = Objects.requireNonNullElse(address, "");
        lat = Objects.requireNonNullElse(lat, "");
        lon = Objects.requireNonNullElse(lon, "");
        datum = Objects.requireNonNullElse(datum, "");
        phone = Objects.requireNonNullElse(phone, "");
        phones = Objects.requireNonNullElse(phones, "");
        openingHours = Objects.requireNonNullElse(openingHours, "");
        note = Objects.requireNonNullElse(note, "");
    }

    public static Suggestion of(Centre centre) {
        return new Suggestion(
                centre.name(),
                centre.mongolianName(),
                centre.cyrillicName(),
                centre.address(),
                "",
                "",
                "",
                centre.phone(),
                String.join("，", centre.phones()),
                centre.openingHours(),
                centre.services(),
                centre.accessibility(),
                centre.languages(),
                "");
    }

    /** Whether a code of services, accessibility or languages is ticked. */
    public boolean ticks(String list, String code) {
        var ticked = switch (list) {
            case "services" -> services;
            case "accessibility" -> accessibility;
            default -> languages;
        };
        return ticked != null && ticked.contains(code);
    }

    /** As registry reads it: only what is otherwise than it stands. */
    public Map<String, Object> document(Centre stands) {
        var document = new LinkedHashMap<String, Object>();
        put(document, "name", name, stands.name());
        put(document, "mongolianName", mongolianName, stands.mongolianName());
        put(document, "cyrillicName", cyrillicName, stands.cyrillicName());
        put(document, "address", address, stands.address());
        put(document, "lat", lat);
        put(document, "lon", lon);
        if (DATUMS.contains(datum) && (document.containsKey("lat") || document.containsKey("lon"))) {
            document.put("datum", datum);
        }
        put(document, "phone", phone, stands.phone());
        var further = COMMAS.splitAsStream(phones)
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
        if (!further.isEmpty() && !further.equals(stands.phones())) {
            document.put("phones", further);
        }
        put(document, "openingHours", openingHours, stands.openingHours());
        put(document, "services", services, stands.services());
        put(document, "accessibility", accessibility, stands.accessibility());
        put(document, "languages", languages, stands.languages());
        put(document, "note", note, "");
        return document;
    }

    private static void put(Map<String, Object> document, String field, String said, String stands) {
        if (!said.isBlank() && !said.strip().equals(stands.strip())) {
            document.put(field, said.strip());
        }
    }

    /** What is no number goes on as it was typed: registry says what is wrong with it. */
    private static void put(Map<String, Object> document, String axis, String said) {
        var text = said.strip();
        if (!text.isEmpty()) {
            document.put(axis, NUMBER.matcher(text).matches() ? (Object) Double.valueOf(text) : text);
        }
    }

    /** What stands keeps its order, so that only what is ticked otherwise is a change. */
    private static void put(
            Map<String, Object> document, String field, @Nullable List<String> ticked, List<String> stands) {
        if (ticked == null) {
            return;
        }
        var wanted = Stream.concat(
                        stands.stream().filter(ticked::contains),
                        ticked.stream().filter(code -> !code.isBlank() && !stands.contains(code)))
                .distinct()
                .toList();
        if (!wanted.equals(stands)) {
            document.put(field, wanted);
        }
    }

    /** What became of it: its id and OPEN, ACCEPTED or REJECTED, with the reason. */
    public record Receipt(String id, String state, String reason) {}
}
