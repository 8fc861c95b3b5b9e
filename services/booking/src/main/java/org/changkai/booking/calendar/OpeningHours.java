package org.changkai.booking.calendar;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a week, breaks included, and those of national holidays.
 *
 * @param week the spans of each day in order; a day that is missing is a day of rest
 * @param holiday the spans of a national day off, null if nothing was said about them
 */
public record OpeningHours(
        Map<DayOfWeek, List<Span>> week, @Nullable List<Span> holiday) {

    public static final OpeningHours NONE = new OpeningHours(Map.of(), null);

    public OpeningHours {
        var copy = new EnumMap<DayOfWeek, List<Span>>(DayOfWeek.class);
        week.forEach((day, spans) -> copy.put(day, List.copyOf(spans)));
        week = copy;
        holiday = holiday == null ? null : List.copyOf(holiday);
    }

    /**
     * Reads the subset of OpenStreetMap's opening hours that centres use, e.g.
     * {@code Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00; PH off}. A later rule replaces an earlier one for its days.
     *
     * @throws IllegalArgumentException with the piece that cannot be read
     */
    public static OpeningHours parse(String text) {
        return new OpeningHoursParser(text).parse();
    }

    /** Only spans of one day, e.g. {@code 09:00-12:00,14:00-16:00}. */
    public static List<Span> parseSpans(String text) {
        return OpeningHoursParser.spans(text);
    }

    public List<Span> on(DayOfWeek day) {
        return week.getOrDefault(day, List.of());
    }
}
