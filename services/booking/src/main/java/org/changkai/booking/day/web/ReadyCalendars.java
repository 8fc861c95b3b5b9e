package org.changkai.booking.day.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import org.changkai.booking.day.PlannedCentre;
import org.changkai.booking.day.ReadCalendar;
import org.changkai.booking.item.ServiceItem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps centres' calendars as they were written last. One that says the same again is not written again: it is compared by all
 * that is in it, so nothing has to be told when a place is taken or a plan has changed. Who asks at the same time as others waits
 * for the one who writes.
 */
final class ReadyCalendars {

    private static final Zipped.Part BEGIN = part("{\"items\":[");
    private static final Zipped.Part COMMA = part(",");
    private static final Zipped.Part END = part("],\"next\":null}");

    private final JsonMapper json;
    private final ZoneId zone;
    private final IntSupplier most;
    private final Map<Question, Ready> kept = new ConcurrentHashMap<>();

    /** @param most so many are kept */
    ReadyCalendars(JsonMapper json, ZoneId zone, IntSupplier most) {
        this.json = json;
        this.zone = zone;
        this.most = most;
    }

    private record Question(String centre, String service, LocalDate from, int days, boolean english) {}

    private record Ready(PlannedCentre centre, ServiceItem item, List<ReadCalendar.Date> dates, Zipped.Part written) {

        /** A planned centre is the very same object until its plan or the settings are changed. */
        @SuppressWarnings("ReferenceEquality")
        boolean says(PlannedCentre other, ServiceItem its, List<ReadCalendar.Date> days) {
            return centre == other && item.equals(its) && dates.equals(days);
        }
    }

    /** A calendar as JSON. */
    Zipped.Part one(PlannedCentre centre, ServiceItem item, List<ReadCalendar.Date> dates, boolean english) {
        var question =
                new Question(centre.centre().id(), item.code(), dates.getFirst().date(), dates.size(), english);
        var known = kept.get(question);
        if (known != null && known.says(centre, item, dates)) {
            return known.written();
        }
        if (kept.size() >= most.getAsInt()) {
            kept.clear();
        }
        return kept.compute(question, (_, before) -> ready(before, centre, item, dates, english))
                .written();
    }

    private Ready ready(
            @Nullable Ready before,
            PlannedCentre centre,
            ServiceItem item,
            List<ReadCalendar.Date> dates,
            boolean english) {
        if (before != null && before.says(centre, item, dates)) {
            return before;
        }
        var written = json.writeValueAsBytes(ToldCalendar.of(centre, item, dates, zone, english));
        return new Ready(centre, item, List.copyOf(dates), Zipped.Part.of(written));
    }

    /** Several as a page of JSON, in the order of the map. */
    List<Zipped.Part> page(Map<PlannedCentre, List<ReadCalendar.Date>> calendars, ServiceItem item, boolean english) {
        var page = new ArrayList<Zipped.Part>(2 * calendars.size() + 2);
        calendars.forEach((centre, dates) -> {
            page.add(page.isEmpty() ? BEGIN : COMMA);
            page.add(one(centre, item, dates, english));
        });
        if (page.isEmpty()) {
            page.add(BEGIN);
        }
        page.add(END);
        return page;
    }

    private static Zipped.Part part(String text) {
        return Zipped.Part.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
