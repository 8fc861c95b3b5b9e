package org.changkai.booking.day.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.changkai.booking.calendar.DayHours.Closed;
import org.changkai.booking.calendar.DayHours.Open;
import org.changkai.booking.calendar.DayHours.Reason;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.item.ServiceItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * A centre's calendar for one service, or for several that are given one after the other.
 *
 * @param services all of the visit, the first one first; absent for a single one
 * @param minutes of all of them together
 */
record ToldCalendar(
        String centre,
        String centreName,
        String service,
        @Nullable List<String> services,
        int minutes,
        List<Day> items) {

    private static final Map<String, String> HOLIDAYS = Map.of(
            "元旦", "New Year's Day",
            "春节", "Spring Festival",
            "清明节", "Qingming Festival",
            "劳动节", "Labour Day",
            "端午节", "Dragon Boat Festival",
            "中秋节", "Mid-Autumn Festival",
            "国庆节", "National Day");

    /**
     * One date.
     *
     * @param reason for people, if it is closed; {@code closed} says the same for programs
     * @param hours as spans, e.g. {@code 08:30-12:00}
     * @param bookable whether lead time and horizon let it be booked now
     * @param provisional present if the year's holidays are not published yet
     * @param free places at all times together
     */
    record Day(
            LocalDate date,
            boolean open,
            @Nullable String reason,
            @Nullable Reason closed,
            List<String> hours,
            boolean bookable,
            @Nullable Boolean provisional,
            int free,
            List<Time> times) {}

    /** A start and how many places it has left. */
    @Schema(name = "CalendarTime")
    record Time(@JsonSerialize(using = WriteStart.class) OffsetDateTime start, int free) {}

    static ToldCalendar of(
            PlannedCentre centre,
            List<ServiceItem> chain,
            List<ReadCalendar.Date> dates,
            ZoneId zone,
            boolean english) {
        return new ToldCalendar(
                centre.centre().id(),
                centre.centre().name(),
                chain.getFirst().code(),
                chain.size() == 1 ? null : chain.stream().map(ServiceItem::code).toList(),
                chain.stream().mapToInt(ServiceItem::minutes).sum(),
                dates.stream().map(date -> day(date, zone, english)).toList());
    }

    private static Day day(ReadCalendar.Date date, ZoneId zone, boolean english) {
        var times = date.times().stream()
                .map(time -> new Time(time.start().atZone(zone).toOffsetDateTime(), time.free()))
                .toList();
        var provisional = date.provisional() ? Boolean.TRUE : null;
        return switch (date.hours()) {
            case Open open ->
                new Day(
                        date.date(),
                        true,
                        null,
                        null,
                        open.spans().stream().map(Object::toString).toList(),
                        date.bookable(),
                        provisional,
                        date.free(),
                        times);
            case Closed closed ->
                new Day(
                        date.date(),
                        false,
                        text(closed, english),
                        closed.reason(),
                        List.of(),
                        false,
                        provisional,
                        0,
                        times);
        };
    }

    private static String text(Closed closed, boolean english) {
        return switch (closed.reason()) {
            case WEEKLY_REST -> english ? "Weekly rest" : "每周休息日";
            case HOLIDAY -> english ? holiday(closed.text()) : closed.text();
            case CLOSING_DAY -> closed.text();
        };
    }

    /** A holiday that the notices have not known till now keeps its name. */
    private static String holiday(String name) {
        return Arrays.stream(name.split("[、·]"))
                .map(one -> HOLIDAYS.getOrDefault(one, one))
                .collect(Collectors.joining(", "));
    }
}
