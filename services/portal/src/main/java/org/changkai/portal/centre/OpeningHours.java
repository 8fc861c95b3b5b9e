package org.changkai.portal.centre;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Opening hours as a week's table, read from registry's text, e.g. {@code Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00}. */
public final class OpeningHours {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");

    private OpeningHours() {}

    /** The hours of each day of the week, e.g. {@code 08:30–12:00}; a closed day has none. */
    public static Map<DayOfWeek, List<String>> week(String text) {
        var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, List.of());
        }
        for (var rule : text.split(";", -1)) {
            var parts = rule.strip().split("\\s+", 2);
            if (parts.length == 2) {
                var hours = parts[1].equals("off") ? List.<String>of() : spans(parts[1]);
                days(parts[0]).forEach(day -> week.put(day, hours));
            }
        }
        return week;
    }

    private static List<String> spans(String text) {
        return List.of(text.replace(" ", "").replace('-', '–').split(",", -1));
    }

    private static List<DayOfWeek> days(String text) {
        var days = new ArrayList<DayOfWeek>();
        for (var part : text.split(",", -1)) {
            var ends = part.split("-", 2);
            var first = DAYS.indexOf(ends[0]);
            var last = DAYS.indexOf(ends[ends.length - 1]);
            if (first >= 0 && last >= 0) {
                for (var day = first; ; day = (day + 1) % 7) {
                    days.add(DayOfWeek.of(day + 1));
                    if (day == last) {
                        break;
                    }
                }
            }
        }
        return days;
    }
}
