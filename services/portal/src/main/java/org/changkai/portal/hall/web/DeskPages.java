package org.changkai.portal.hall.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.staff.http.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the desk's page together; all neighbours are asked at once. */
@Component
class DeskPages {

    private final Pages pages;
    private final Hall hall;
    private final Desk desk;
    private final Booking booking;
    private final Registry registry;
    private final Together together;
    private final Clock clock;

    DeskPages(Pages pages, Hall hall, Desk desk, Booking booking, Registry registry, Together together, Clock clock) {
        this.pages = pages;
        this.hall = hall;
        this.desk = desk;
        this.booking = booking;
        this.registry = registry;
        this.together = together;
        this.clock = clock;
    }

    /** What came of the last wish: good news, a contact, or the answer that it failed with. */
    record Last(String note, String said, @Nullable Reply<?> failed, Hall.@Nullable Contact opened) {

        static final Last NOTHING = new Last("", "", null, null);
    }

    Page show(String id, int counter, Last last) {
        return show(id, counter, LocalDate.now(clock), last);
    }

    /** With the agenda of another day. */
    Page show(String id, int counter, LocalDate date, Last last) {
        var waiting = together.ask(() -> hall.waiting(id));
        var agenda = together.ask(() -> desk.agenda(id, date));
        var centre = together.ask(() -> registry.centre(id));
        var here = together.ask(() -> booking.servicesAt(id));
        var known = booking.services().given();
        var offered = here.get().given();
        var failed = last.failed();
        var page = pages.of(
                "desk",
                new DeskContent(
                        id,
                        centre.get().given(),
                        counter,
                        date,
                        LocalDate.now(clock),
                        waiting.get(),
                        agenda.get(),
                        known == null ? List.<ServiceItem>of() : known.items(),
                        offered == null ? null : offered.items(),
                        last.note(),
                        last.said(),
                        failed == null ? null : failed.refusal(),
                        failed != null && failed.away(),
                        last.opened()));
        var refusal = failed == null ? null : failed.refusal();
        return failed == null ? page : page.status(refusal == null ? 503 : refusal.status());
    }
}
