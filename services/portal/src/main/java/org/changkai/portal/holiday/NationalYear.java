package org.changkai.portal.holiday;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A year of the national calendar.
 *
 * @param published false if the notice for it has not been published yet
 */
public record NationalYear(int year, boolean published, List<Day> days) {

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+)\\s*(\\S*)");

    /**
     * A day that departs from the week.
     *
     * @param isOffDay off, or else a weekend day that is worked
     */
    public record Day(String name, String date, boolean isOffDay) {}

    /** One line for each day: date, name, 休 or 班. */
    public String lines() {
        return String.join(
                "\n",
                days.stream()
                        .map(day -> day.date() + " " + day.name() + " " + (day.isOffDay() ? "休" : "班"))
                        .toList());
    }

    /** Reads such lines; what is no day is passed on as it is, so that booking names what is wrong. */
    public static NationalYear typed(int year, boolean published, String lines) {
        var days = new ArrayList<Day>();
        lines.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            var parts = LINE.matcher(line);
            days.add(
                    parts.matches()
                            ? new Day(
                                    parts.group(2),
                                    parts.group(1).replace('/', '-').replace('.', '-'),
                                    !parts.group(3).startsWith("班")
                                            && !parts.group(3).startsWith("work"))
                            : new Day(line, "", true));
        });
        return new NationalYear(year, published, days);
    }

    /** As booking reads it. */
    public Map<String, Object> fields() {
        return Map.of(
                "year",
                year,
                "published",
                published,
                "days",
                days.stream()
                        .map(day -> Map.of("name", day.name(), "date", day.date(), "isOffDay", day.isOffDay()))
                        .toList());
    }
}
