package org.changkai.portal.hall.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Moments;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages together on which a clerk chooses a time for a caller. */
@Component
class DeskTimesPages {

    /** So many days are shown, the chosen one first. */
    private static final int DAYS = 7;

    private final Pages pages;
    private final Hall hall;
    private final Booking booking;
    private final Together together;
    private final Clock clock;

    DeskTimesPages(Pages pages, Hall hall, Booking booking, Together together, Clock clock) {
        this.pages = pages;
        this.hall = hall;
        this.booking = booking;
        this.together = together;
        this.clock = clock;
    }

    /** What is looked at besides the times: good news, an opened contact, or the answer and the form that a wish failed with. */
    record Last(
            String note,
            Hall.@Nullable Contact opened,
            @Nullable Reply<?> failed,
            Map<String, String> said) {

        static final Last NOTHING = new Last("", null, null);

        Last(String note, Hall.@Nullable Contact opened, @Nullable Reply<?> failed) {
            this(note, opened, failed, Map.of());
        }
    }

    Page booking(String id, int counter, List<String> chain, @Nullable LocalDate date, Last last) {
        return page("desk/booking", id, counter, id, chain, date == null ? today() : date, null, last);
    }

    Page appointment(String id, int counter, Appointment found, @Nullable LocalDate date, Last last) {
        var own = Moments.date(found.start());
        var first = date != null ? date : own.isBefore(today()) ? today() : own;
        return page("desk/appointment", id, counter, found.centre(), found.chain(), first, found, last);
    }

    private Page page(
            String template,
            String id,
            int counter,
            String centre,
            List<String> chain,
            LocalDate date,
            @Nullable Appointment moved,
            Last last) {
        var calendar = together.ask(() -> hall.calendar(centre, chain, date, DAYS));
        var items = booking.services().given();
        var failed = last.failed();
        var refusal = failed == null ? null : failed.refusal();
        var page = pages.of(
                template,
                new DeskTimes(
                        id,
                        counter,
                        chain,
                        items == null ? List.<ServiceItem>of() : items.items(),
                        date,
                        calendar.get(),
                        moved,
                        last.opened(),
                        last.note(),
                        refusal,
                        failed != null && failed.away(),
                        last.said()));
        return failed == null ? page : page.status(failed.status());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The services of a form, each once and the first one first. */
    static List<String> chain(String service, @Nullable List<String> further) {
        return Stream.concat(Stream.of(service), further == null ? Stream.of() : further.stream())
                .map(code -> code.replaceAll("[^A-Za-z0-9-]", ""))
                .distinct()
                .toList();
    }

    /** The time that a form names; one of the clerk's own counts before one of those shown. */
    static String start(String date, @Nullable String shown, @Nullable String other) {
        var time = other == null || other.isBlank() ? shown == null ? "" : shown : other;
        return Moments.start(LocalDate.parse(date), LocalTime.parse(time).toString());
    }
}
