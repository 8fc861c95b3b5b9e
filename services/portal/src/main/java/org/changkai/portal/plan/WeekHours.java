package org.changkai.portal.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The hours of a week as seven fields.
 *
 * @param days Monday to Sunday, e.g. {@code 08:30-12:00,14:30-17:30}; empty for a day of rest
 * @param holidays on national holidays; {@code off} where it is said that they are days of rest, empty where nothing is said
 */
public record WeekHours(List<String> days, String holidays) {

    private static final List<String> NAMES = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final List<String> CHINESE = List.of("一", "二", "三", "四", "五", "六", "日");
    private static final String OFF = "off";
    private static final String ALWAYS = "24/7";
    private static final String ALWAYS_IN_CHINESE = "全天开放";
    private static final Pattern BETWEEN = Pattern.compile("\\s*[–—~～至－-]+\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*[,，、\\s]\\s*");

    public static final WeekHours EMPTY = new WeekHours(Collections.nCopies(7, ""), "");

    public WeekHours {
        days = List.copyOf(days);
    }

    /** Reads a text such as {@code Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00}. */
    public static WeekHours of(String text) {
        var days = new ArrayList<>(EMPTY.days());
        var holidays = "";
        for (var rule : (text.strip().equals(ALWAYS) ? "Mo-Su,PH 00:00-24:00" : text).split(";", -1)) {
            var parts = rule.strip().split("\\s+", 2);
            var everyDay = !parts[0].isEmpty() && Character.isDigit(parts[0].charAt(0));
            var names = everyDay ? "Mo-Su" : parts[0];
            var hours = everyDay ? rule.strip() : parts.length < 2 ? "" : parts[1].strip();
            var spans = hours.equals(OFF) || hours.equals("closed") ? "" : hours;
            for (var name : names.split(",", -1)) {
                if (name.equals("PH")) {
                    holidays = spans.isEmpty() ? OFF : spans;
                }
                named(name).forEach(day -> days.set(day, spans));
            }
        }
        return new WeekHours(days, holidays);
    }

    /** As people type it: full-width signs, blanks and dashes of any kind, and rest in Chinese. */
    public static String typed(String hours) {
        if (hours.strip().equals("休息")) {
            return OFF;
        }
        var plain = BETWEEN.matcher(hours.strip().replace('：', ':')).replaceAll("-");
        return COMMA.matcher(plain).replaceAll(",");
    }

    /** Times with their weekdays, as people type them, e.g. {@code 周二、周五 19:00-20:30}. */
    public static String typedTimes(String times) {
        if (times.strip().equals(ALWAYS_IN_CHINESE)) {
            return ALWAYS;
        }
        var plain = times;
        for (var day = 0; day < NAMES.size(); day++) {
            plain = plain.replaceAll("(?:每?周|每?星期)" + CHINESE.get(day), NAMES.get(day));
        }
        var parts = plain.replace("周天", "Su").strip().split("\\s+(?=\\d)", 2);
        return parts.length < 2 ? plain.strip() : typed(parts[0]) + " " + typed(parts[1]);
    }

    /** Times with their weekdays in Chinese. */
    public static String chinese(String times) {
        if (times.equals(ALWAYS)) {
            return ALWAYS_IN_CHINESE;
        }
        var shown = times;
        for (var day = 0; day < NAMES.size(); day++) {
            shown = shown.replace(NAMES.get(day), "周" + CHINESE.get(day));
        }
        return shown.replace("PH", "法定节假日").replace(OFF, "休息");
    }

    /** The spans of a day as pages print them, e.g. {@code 08:30–12:00}; none on a day of rest. */
    List<String> on(DayOfWeek day) {
        return printed(days.get(day.getValue() - 1));
    }

    boolean speaksOfHolidays() {
        return !holidays.isEmpty();
    }

    /** As {@link #on}, for national holidays. */
    List<String> onHolidays() {
        return restsOnHolidays() ? List.of() : printed(holidays);
    }

    private boolean restsOnHolidays() {
        return holidays.isEmpty() || holidays.equals(OFF);
    }

    /** Whether the doors are open at the same times: who says nothing of holidays rests on them. */
    boolean opensLike(WeekHours other) {
        return days.equals(other.days) && onHolidays().equals(other.onHolidays());
    }

    private static List<String> printed(String spans) {
        return spans.isEmpty()
                ? List.of()
                : List.of(spans.replace(" ", "").replace('-', '–').split(",", -1));
    }

    public boolean isEmpty() {
        return equals(EMPTY);
    }

    /** Neighbouring days alike are written as one, e.g. {@code Mo-Fr 09:00-12:00; Sa,Su off}. */
    public String text() {
        var rules = new ArrayList<String>();
        for (var first = 0; first < NAMES.size(); ) {
            var last = first;
            while (last + 1 < NAMES.size() && days.get(last + 1).equals(days.get(first))) {
                last++;
            }
            var hours = days.get(first).isEmpty() ? "off" : days.get(first);
            rules.add((last == first ? NAMES.get(first) : NAMES.get(first) + "-" + NAMES.get(last)) + " " + hours);
            first = last + 1;
        }
        if (!holidays.isEmpty()) {
            rules.add("PH " + holidays);
        }
        return String.join("; ", rules);
    }

    private static IntStream named(String name) {
        var ends = name.split("-", 2);
        var first = NAMES.indexOf(ends[0]);
        var last = NAMES.indexOf(ends[ends.length - 1]);
        return first < 0 || last < 0
                ? IntStream.empty()
                : IntStream.rangeClosed(first, last < first ? last + 7 : last).map(day -> day % 7);
    }
}
