package org.changkai.booking.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holidays and make-up workdays. Years whose notice has not been published carry the days that the law itself names and
 * are provisional: the make-up workdays, and the days off around a holiday, are not known yet.
 */
public final class NationalCalendar {

    private static final String TABLE = "/org/changkai/booking/calendar/national-days.txt";

    private final Map<LocalDate, NationalDay> days;
    private final Set<Integer> published;

    private NationalCalendar(Map<LocalDate, NationalDay> days, Set<Integer> published) {
        this.days = Map.copyOf(days);
        this.published = Set.copyOf(published);
    }

    /** The table this project ships. */
    public static NationalCalendar shipped() {
        try (var in = NationalCalendar.class.getResourceAsStream(TABLE)) {
            return read(Objects.requireNonNull(in, TABLE));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Reads a table: {@code year 2026 published|provisional}, then lines {@code name off|work from[..to]}; {@code #}
     * begins a comment.
     */
    static NationalCalendar read(InputStream in) throws IOException {
        var days = new HashMap<LocalDate, NationalDay>();
        var published = new HashSet<Integer>();
        for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
            var words = line.replaceFirst("#.*", "").strip().split("\\s+");
            if (words.length < 3) {
                continue;
            }
            if (words[0].equals("year")) {
                if (words[2].equals("published")) {
                    published.add(Integer.valueOf(words[1]));
                }
                continue;
            }
            var kind = words[1].equals("off") ? NationalDay.Kind.OFF : NationalDay.Kind.MAKE_UP_WORKDAY;
            var ends = words[2].split("\\.\\.");
            var last = LocalDate.parse(ends[ends.length - 1]);
            for (var date = LocalDate.parse(ends[0]); !date.isAfter(last); date = date.plusDays(1)) {
                days.put(date, new NationalDay(date, words[0], kind));
            }
        }
        return new NationalCalendar(days, published);
    }

    /** The same with another account of one year. */
    public NationalCalendar with(NationalYear year) {
        var others = new HashMap<LocalDate, NationalDay>(days);
        others.keySet().removeIf(date -> date.getYear() == year.year());
        year.days().forEach(day -> others.put(day.date(), day));
        var known = new HashSet<>(published);
        known.remove(year.year());
        if (year.published()) {
            known.add(year.year());
        }
        return new NationalCalendar(others, known);
    }

    /** One year of it. */
    public NationalYear year(int year) {
        var own = days.values().stream()
                .filter(day -> day.date().getYear() == year)
                .sorted(Comparator.comparing(NationalDay::date))
                .toList();
        return new NationalYear(year, published.contains(year), own);
    }

    public @Nullable NationalDay on(LocalDate date) {
        return days.get(date);
    }

    public boolean isProvisional(LocalDate date) {
        return !published.contains(date.getYear());
    }

    public boolean isWorkingDay(LocalDate date) {
        var day = days.get(date);
        if (day != null) {
            return day.kind() == NationalDay.Kind.MAKE_UP_WORKDAY;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The n-th working day after this date; the date itself for 0. */
    public LocalDate workingDaysAfter(LocalDate date, int n) {
        var day = date;
        for (var left = n; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
