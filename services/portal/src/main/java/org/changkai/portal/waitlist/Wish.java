package org.changkai.portal.waitlist;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * For which days and times of day somebody waits, as a form says it.
 *
 * @param from first date
 * @param to last date
 * @param fromTime earliest start; empty for any
 * @param toTime latest start; empty for any
 * @param area code of where a home visit is wanted; empty for none
 * @param key of the form, so that sending it twice makes one entry
 */
public record Wish(
        String centre,
        String service,
        String from,
        String to,
        String fromTime,
        String toTime,
        String area,
        String key) {

    /** What a form leaves out is empty. */
    public Wish {
        centre = Objects.requireNonNullElse(centre, "");
        service = Objects.requireNonNullElse(service, "");
        from = Objects.requireNonNullElse(from, "");
        to = Objects.requireNonNullElse(to, "");
        fromTime = Objects.requireNonNullElse(fromTime, "");
        toTime = Objects.requireNonNullElse(toTime, "");
        area = Objects.requireNonNullElse(area, "").matches("\\d{12}") ? area : "";
        key = Objects.requireNonNullElse(key, "").replaceAll("[^a-z0-9-]", "");
    }

    public Wish with(String otherKey) {
        return new Wish(centre, service, from, to, fromTime, toTime, area, otherKey);
    }

    /** As booking reads it, together with who waits. */
    public Map<String, Object> fields(Map<String, Object> contact) {
        var times = new LinkedHashMap<String, Object>();
        Map.of("from", from, "to", to, "fromTime", fromTime, "toTime", after(toTime))
                .forEach((name, value) -> {
                    if (!value.isBlank()) {
                        times.put(name, value);
                    }
                });
        var fields = new LinkedHashMap<>(contact);
        fields.put("centre", centre);
        fields.put("service", service);
        fields.put("wishes", List.of(times));
        if (atHome()) {
            fields.put("area", area);
        }
        return fields;
    }

    /** Booking does not count the end of a span; the last minute of a day has none. */
    private static String after(String latest) {
        try {
            var end = LocalTime.parse(latest).plusMinutes(1);
            return end.equals(LocalTime.MIDNIGHT) ? "" : end.toString();
        } catch (DateTimeParseException unreadable) {
            return latest;
        }
    }

    /** Whether somebody comes to who waits. */
    public boolean atHome() {
        return !area.isEmpty();
    }
}
