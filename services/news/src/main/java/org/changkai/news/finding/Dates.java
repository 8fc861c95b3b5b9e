package org.changkai.news.finding;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.changkai.news.finding.Finding.Rule;
import org.jspecify.annotations.Nullable;

/** Dates that no calendar has, that fall on another weekday, or that have two years in one story. */
final class Dates {

    private static final Pattern DATE =
            Pattern.compile("(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:[（(]?(?:星期|周)([一二三四五六日天])[）)]?)?");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final int LEAP_YEAR = 2000;

    private Dates() {}

    private record Year(String year, String excerpt) {}

    /** @param today tells the year of a date without one */
    static List<Finding> in(List<Passage> passages, LocalDate today) {
        var findings = new ArrayList<Finding>();
        var years = new HashMap<String, Year>();
        for (var passage : passages) {
            DATE.matcher(passage.text()).results().forEach(match -> {
                var finding = finding(passage, match, years, today);
                if (finding != null) {
                    findings.add(finding);
                }
            });
        }
        return findings;
    }

    private static @Nullable Finding finding(
            Passage passage, MatchResult match, Map<String, Year> years, LocalDate today) {
        var written = match.group(1);
        var date = date(written == null ? LEAP_YEAR : Integer.parseInt(written), match);
        if (date == null) {
            return passage.finding(Rule.DATE_IMPOSSIBLE, match.start(), match.end(), null, null);
        }
        var day = match.group(2) + "-" + match.group(3);
        if (written != null) {
            var first = years.putIfAbsent(day, new Year(written, match.group()));
            if (first != null && !first.year().equals(written)) {
                return passage.finding(Rule.DATES_DISAGREE, match.start(), match.end(), null, first.excerpt());
            }
        }
        return match.group(4) == null ? null : weekday(passage, match, years.get(day), today);
    }

    private static @Nullable Finding weekday(Passage passage, MatchResult match, @Nullable Year year, LocalDate today) {
        var date = date(year == null ? today.getYear() : Integer.parseInt(year.year()), match);
        if (date == null) {
            return passage.finding(Rule.DATE_IMPOSSIBLE, match.start(), match.end(), null, null);
        }
        var real = WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
        var said = match.group(4).replace('天', '日').charAt(0);
        return real == said
                ? null
                : passage.finding(Rule.WEEKDAY_WRONG, match.start(), match.end(), "星期" + real, date.toString());
    }

    private static @Nullable LocalDate date(int year, MatchResult match) {
        try {
            return LocalDate.of(year, Integer.parseInt(match.group(2)), Integer.parseInt(match.group(3)));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
