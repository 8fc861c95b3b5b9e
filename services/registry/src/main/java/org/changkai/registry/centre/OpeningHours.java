package org.changkai.registry.centre;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Opening hours in a subset of OpenStreetMap's syntax: rules joined by semicolons, each with days or ranges of days and
 * one or more times within one day, or {@code off}, e.g. {@code Mo-Fr 08:30-12:00,14:30-17:30; Sa 09:00-12:00; PH off}.
 * {@code PH} are the national holidays. A later rule replaces an earlier one for its days. {@code 24/7}, alone, is a door
 * that is never shut, on holidays neither.
 */
public final class OpeningHours {

    private static final List<String> DAYS = List.of("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su");
    private static final String HOLIDAYS = "PH";
    private static final String OFF = "off";
    private static final String ALWAYS = "24/7";
    private static final String EVERY_DAY = "Mo-Su,PH 00:00-24:00";
    private static final Pattern RULE = Pattern.compile("(?<days>[A-Z][a-zA-Z,-]*)\\s+(?<times>off|[0-9:,\\- ]+)");
    private static final Pattern TIMES = Pattern.compile("(\\d{2}):(\\d{2})-(\\d{2}):(\\d{2})");

    private OpeningHours() {}

    public static boolean isValid(String text) {
        for (var part : rules(text)) {
            var rule = RULE.matcher(part.strip());
            if (!rule.matches() || !areDays(rule.group("days")) || !areTimes(rule.group("times"))) {
                return false;
            }
        }
        return true;
    }

    private static String[] rules(String text) {
        return (text.equals(ALWAYS) ? EVERY_DAY : text).split(";", -1);
    }

    /** The days that share their times, and those times as {@code 08:30-12:00}. */
    public record Opening(List<String> days, List<String> spans) {}

    /**
     * What is open on which weekdays in the end, once later rules have replaced earlier ones for their days. Days off
     * are not among them, and neither are holidays.
     */
    public static List<Opening> openings(String text) {
        var rules = new ArrayList<Opening>();
        for (var part : rules(text)) {
            var rule = part.strip().split("\\s+", 2);
            var spans = rule[1].equals(OFF)
                    ? List.<String>of()
                    : Arrays.stream(rule[1].split(",")).map(String::strip).toList();
            rules.add(new Opening(days(rule[0]), spans));
        }
        var openings = new ArrayList<Opening>();
        for (var index = 0; index < rules.size(); index++) {
            var replaced = rules.subList(index + 1, rules.size()).stream()
                    .flatMap(later -> later.days().stream())
                    .toList();
            var days = rules.get(index).days().stream()
                    .filter(day -> !replaced.contains(day))
                    .toList();
            if (!days.isEmpty() && !rules.get(index).spans().isEmpty()) {
                openings.add(new Opening(days, rules.get(index).spans()));
            }
        }
        return openings;
    }

    /** The weekdays of a rule, e.g. {@code Mo-We,Fr}, as iCalendar writes them: MO, TU, WE, FR. */
    private static List<String> days(String text) {
        var days = new ArrayList<String>();
        for (var range : text.split(",")) {
            if (range.equals(HOLIDAYS)) {
                continue;
            }
            var ends = range.split("-");
            var day = DAYS.indexOf(ends[0]);
            var last = DAYS.indexOf(ends[ends.length - 1]);
            days.add(DAYS.get(day).toUpperCase(Locale.ROOT));
            while (day != last) {
                day = (day + 1) % DAYS.size();
                days.add(DAYS.get(day).toUpperCase(Locale.ROOT));
            }
        }
        return days;
    }

    private static boolean areDays(String text) {
        for (var range : text.split(",", -1)) {
            var ends = range.split("-", -1);
            if (!range.equals(HOLIDAYS)
                    && (ends.length > 2 || !List.of(ends).stream().allMatch(DAYS::contains))) {
                return false;
            }
        }
        return true;
    }

    private static boolean areTimes(String text) {
        if (text.equals(OFF)) {
            return true;
        }
        var last = 0;
        for (var span : text.split(",", -1)) {
            var times = TIMES.matcher(span.strip());
            if (!times.matches()) {
                return false;
            }
            var from = minutes(times.group(1), times.group(2));
            var to = minutes(times.group(3), times.group(4));
            if (from < last || to <= from || to > 24 * 60 || Integer.parseInt(times.group(2)) > 59) {
                return false;
            }
            last = to;
        }
        return true;
    }

    private static int minutes(String hours, String minutes) {
        var past = Integer.parseInt(minutes);
        return past > 59 ? Integer.MAX_VALUE : Integer.parseInt(hours) * 60 + past;
    }
}
