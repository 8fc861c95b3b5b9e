package org.changkai.booking.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text of opening hours. */
final class OpeningHoursParser {

    private static final int LONGEST = 500;
    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final Pattern SPAN = Pattern.compile("(\\d{1,2}):(\\d{2})\\s*-\\s*(\\d{1,2}):(\\d{2})");

    private final String text;
    private final Map<DayOfWeek, List<Span>> week = new EnumMap<>(DayOfWeek.class);
    private @Nullable List<Span> holiday;

    OpeningHoursParser(String text) {
        this.text = text.strip();
    }

    OpeningHours parse() {
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        }
        if (text.equals("24/7")) {
            EnumSet.allOf(DayOfWeek.class).forEach(day -> week.put(day, List.of(new Span(0, 24 * 60))));
            return new OpeningHours(week, List.of(new Span(0, 24 * 60)));
        }
        for (var rule : text.split(";")) {
            if (!rule.isBlank()) {
                read(rule.strip());
            }
        }
        return new OpeningHours(week, holiday);
    }

    private void read(String rule) {
        var space = rule.indexOf(' ');
        var everyDay = Character.isDigit(rule.charAt(0));
        if (space < 0 && !everyDay) {
            throw new IllegalArgumentException(rule);
        }
        var days = everyDay ? "Mo-Su" : rule.substring(0, space);
        var hours = everyDay ? rule : rule.substring(space + 1).strip();
        var spans = hours.equals("off") || hours.equals("closed") ? List.<Span>of() : spans(hours);
        for (var part : days.split(",")) {
            if (part.equals("PH")) {
                holiday = spans;
            } else {
                days(part).forEach(day -> week.put(day, spans));
            }
        }
    }

    private static Set<DayOfWeek> days(String part) {
        var ends = part.split("-", -1);
        var first = DAYS.indexOf(ends[0]);
        var last = ends.length == 1 ? first : DAYS.indexOf(ends[1]);
        if (first < 0 || last < 0 || ends.length > 2) {
            throw new IllegalArgumentException(part);
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day = first; ; day = (day + 1) % DAYS.size()) {
            days.add(DayOfWeek.of(day + 1));
            if (day == last) {
                return days;
            }
        }
    }

    static List<Span> spans(String text) {
        var spans = new ArrayList<Span>();
        for (var part : text.split(",", -1)) {
            var match = SPAN.matcher(part.strip());
            if (!match.matches()) {
                throw new IllegalArgumentException(part);
            }
            spans.add(new Span(minute(match.group(1), match.group(2)), minute(match.group(3), match.group(4))));
        }
        spans.sort(null);
        for (var i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                throw new IllegalArgumentException(text);
            }
        }
        return List.copyOf(spans);
    }

    private static int minute(String hours, String minutes) {
        if (Integer.parseInt(minutes) > 59) {
            throw new IllegalArgumentException(hours + ":" + minutes);
        }
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }
}
