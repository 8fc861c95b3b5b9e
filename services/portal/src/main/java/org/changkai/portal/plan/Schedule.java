package org.changkai.portal.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Regular hours. Of the patterns that are valid on a date the last one counts.
 *
 * @param makeUpDay the weekday whose hours apply on a make-up workday, as in {@code MONDAY}; empty for the operator's default
 */
public record Schedule(List<Pattern> patterns, String makeUpDay) implements Plan {

    public static final List<String> WEEKDAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

    /**
     * Hours with their validity.
     *
     * @param from first date; empty for no beginning
     * @param until last date; empty for no end
     * @param everyWeeks 2 for every other week, counted from the week of {@code from}; empty or 1 for each
     * @param hours weekly hours, see {@link WeekHours}
     */
    public record Pattern(String from, String until, String everyWeeks, String hours) {

        static final Pattern EMPTY = new Pattern("", "", "", "");

        public WeekHours week() {
            return hours.isEmpty() ? WeekHours.EMPTY : WeekHours.of(hours);
        }

        boolean isOn(LocalDate date) {
            if ((!from.isEmpty() && date.isBefore(LocalDate.parse(from)))
                    || (!until.isEmpty() && date.isAfter(LocalDate.parse(until)))) {
                return false;
            }
            return from.isEmpty()
                    || ChronoUnit.WEEKS.between(monday(LocalDate.parse(from)), monday(date)) % every() == 0;
        }

        private int every() {
            return everyWeeks.isEmpty() ? 1 : Integer.parseInt(everyWeeks);
        }

        /** The first such weekday of its weeks; null where it is for all weeks, or for none with such a day. */
        private @Nullable LocalDate firstOfSomeWeeks(DayOfWeek day) {
            if (every() == 1 || from.isEmpty()) {
                return null;
            }
            var first = LocalDate.parse(from);
            var date = monday(first).with(TemporalAdjusters.nextOrSame(day));
            var counted = date.isBefore(first) ? date.plusWeeks(every()) : date;
            return isOn(counted) ? counted : null;
        }

        private static LocalDate monday(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }
    }

    /** The same hours in every week. */
    public static Schedule weekly(String hours) {
        return new Schedule(List.of(new Pattern("", "", "", hours)), "");
    }

    /** As it was typed: a row without dates and hours is none. */
    public static Schedule typed(Form form) {
        var patterns = new ArrayList<Pattern>();
        form.each("from").forEach(row -> {
            var days = new ArrayList<String>();
            for (var day = 1; day <= 7; day++) {
                days.add(WeekHours.typed(form.at("day" + day, row)));
            }
            var week = new WeekHours(days, WeekHours.typed(form.at("holidays", row)));
            var from = form.at("from", row);
            var until = form.at("until", row);
            if (!week.isEmpty() || !from.isEmpty() || !until.isEmpty()) {
                patterns.add(new Pattern(from, until, form.at("everyWeeks", row), week.text()));
            }
        });
        return new Schedule(patterns, form.at("makeUpDay", 0));
    }

    /** Whether it says this, in all weeks. */
    public boolean isAlways(String hours) {
        var week = WeekHours.of(hours);
        return patterns.stream()
                .allMatch(pattern -> pattern.from().isEmpty()
                        && pattern.until().isEmpty()
                        && pattern.week().opensLike(week));
    }

    /** Whether it says nothing at all. */
    public boolean isUnknown() {
        return patterns.stream().allMatch(pattern -> pattern.hours().isEmpty());
    }

    /** The hours of the seven days from this one by their weekdays, e.g. {@code 08:30–12:00}; a day of rest has none. */
    public Map<DayOfWeek, List<String>> week(LocalDate first) {
        var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            var date = first.with(TemporalAdjusters.nextOrSame(day));
            week.put(day, on(date).map(pattern -> pattern.week().on(day)).orElse(List.of()));
        }
        return week;
    }

    /** The hours of national holidays as of this day; none if it rests on them, null if the hours say nothing of them. */
    public @Nullable List<String> holidays(LocalDate date) {
        return on(date).map(Pattern::week)
                .filter(WeekHours::speaksOfHolidays)
                .map(WeekHours::onHolidays)
                .orElse(null);
    }

    /** Weekdays that a pattern of some weeks closes in those, and that are open in the weeks between. */
    public List<DayOfWeek> closedInSomeWeeks() {
        return Stream.of(DayOfWeek.values())
                .filter(day -> patterns.stream().anyMatch(pattern -> closesInItsWeeks(pattern, day)))
                .toList();
    }

    private boolean closesInItsWeeks(Pattern pattern, DayOfWeek day) {
        var date = pattern.firstOfSomeWeeks(day);
        return date != null
                && on(date).filter(pattern::equals).isPresent()
                && pattern.week().on(day).isEmpty()
                && on(date.plusWeeks(1))
                        .filter(other -> !other.week().on(day).isEmpty())
                        .isPresent();
    }

    private Optional<Pattern> on(LocalDate date) {
        return patterns.reversed().stream()
                .filter(pattern -> pattern.isOn(date))
                .findFirst();
    }

    /** The patterns that are there, and one row more. */
    public List<Pattern> rows() {
        var rows = new ArrayList<>(patterns);
        rows.add(Pattern.EMPTY);
        return rows;
    }

    @Override
    public Map<String, Object> fields() {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("patterns", patterns.stream().map(Schedule::pattern).toList());
        fields.putAll(Plan.filled(Map.of("makeUpDay", makeUpDay)));
        return fields;
    }

    private static Map<String, Object> pattern(Pattern one) {
        var fields = Plan.filled(Map.of("from", one.from(), "until", one.until(), "hours", one.hours()));
        fields.putAll(Plan.numbers(Map.of("everyWeeks", one.everyWeeks())));
        return fields;
    }
}
