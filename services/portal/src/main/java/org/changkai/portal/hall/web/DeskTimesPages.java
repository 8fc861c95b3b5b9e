package org.changkai.portal.hall.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.Moments;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.booking.web.Visits;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.http.Registry;
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

    /** So many more are looked through where those have nothing, as around a long holiday. */
    private static final int FURTHER = 60;

    private final Pages pages;
    private final Hall hall;
    private final Booking booking;
    private final Registry registry;
    private final Visits visits;
    private final Together together;
    private final Clock clock;

    DeskTimesPages(
            Pages pages, Hall hall, Booking booking, Registry registry, Visits visits, Together together, Clock clock) {
        this.pages = pages;
        this.hall = hall;
        this.booking = booking;
        this.registry = registry;
        this.visits = visits;
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

    /**
     * Where a home visit is wanted.
     *
     * @param area 12-digit code; empty as long as it is not chosen
     * @param under whose parts are shown to choose from; empty for wherever the centre goes
     */
    record Visit(String area, String under) {

        static final Visit NONE = new Visit("", "");
    }

    /**
     * The form of a new appointment.
     *
     * @param date whose times are shown; null for the first that has any
     */
    Page booking(String id, int counter, List<String> chain, Visit visit, @Nullable LocalDate date, Last last) {
        return page("desk/booking", id, counter, id, chain, visit, date, null, last);
    }

    Page appointment(String id, int counter, Appointment found, @Nullable LocalDate date, Last last) {
        var own = Moments.date(found.start());
        var first = date != null ? date : own.isBefore(today()) ? today() : own;
        return page("desk/appointment", id, counter, where(id, found), found.chain(), Visit.NONE, first, found, last);
    }

    /** Who has lost the place is offered times of the desk that looks, which may be the only one left. */
    static String where(String id, Appointment found) {
        return found.displaced() ? id : found.centre();
    }

    private Page page(
            String template,
            String id,
            int counter,
            String centre,
            List<String> chain,
            Visit visit,
            @Nullable LocalDate date,
            @Nullable Appointment moved,
            Last last) {
        var asked = together.ask(() -> date == null ? first(centre, chain) : week(centre, chain, date));
        var items = booking.services().given();
        var wantsArea = moved == null && visit.area().isEmpty() && isAtHome(items, chain);
        var failed = last.failed();
        var refusal = failed == null ? null : failed.refusal();
        var week = asked.get();
        var page = pages.of(
                template,
                new DeskTimes(
                        id,
                        counter,
                        chain,
                        items == null ? List.<ServiceItem>of() : items.items(),
                        week.date(),
                        week.calendar(),
                        moved,
                        visit.area(),
                        wantsArea ? areas(id, visit.under()) : null,
                        last.opened(),
                        last.note(),
                        refusal,
                        failed != null && failed.away(),
                        last.said()));
        return failed == null ? page : page.status(failed.status());
    }

    /** Some days, and the one whose times are shown. */
    private record Week(LocalDate date, Reply<Calendar> calendar) {}

    private Week week(String centre, List<String> chain, LocalDate date) {
        return new Week(date, hall.calendar(centre, chain, date, DAYS));
    }

    /** The days from today on, and the first that has a time; today if there is none for a long while. */
    private Week first(String centre, List<String> chain) {
        var now = week(centre, chain, today());
        var soon = firstFree(now.calendar());
        if (soon != null || now.calendar().given() == null) {
            return new Week(soon == null ? now.date() : soon, now.calendar());
        }
        var later = hall.calendar(centre, chain, today().plusDays(DAYS), FURTHER);
        var once = firstFree(later);
        return once == null ? now : new Week(once, later.map(all -> all.from(once, DAYS)));
    }

    private static @Nullable LocalDate firstFree(Reply<Calendar> calendar) {
        var given = calendar.given();
        var day = given == null ? null : given.firstFree();
        return day == null ? null : day.date();
    }

    private static boolean isAtHome(ServiceItem.@Nullable ServiceItems items, List<String> chain) {
        return items != null && items.items().stream().anyMatch(item -> item.atHome() && chain.contains(item.code()));
    }

    private List<Area> areas(String id, String under) {
        var centre = registry.centre(id).given();
        return centre == null ? List.of() : visits.areas(centre, under);
    }

    /** A code of 12 digits, or nothing. */
    static String area(String code) {
        return code.matches("\\d{12}") ? code : "";
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

    /** What a form says about the time, to be shown again. */
    static Map<String, String> said(@Nullable String shown, @Nullable String other) {
        return Map.of("time", shown == null ? "" : shown, "other", other == null ? "" : other);
    }

    /** The time that a form names; one of the clerk's own counts before one of those shown. */
    static String start(String date, @Nullable String shown, @Nullable String other) {
        var time = other == null || other.isBlank() ? shown == null ? "" : shown : other;
        return Moments.start(LocalDate.parse(date), LocalTime.parse(time).toString());
    }
}
