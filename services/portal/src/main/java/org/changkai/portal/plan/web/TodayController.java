package org.changkai.portal.plan.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.plan.http.Plans;
import org.changkai.portal.staff.http.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A centre's day: who waits and who comes, closing early, messages that did not go out. */
@Controller
@RequestMapping("/staff/centres/{id:[a-z0-9-]{1,64}}")
class TodayController {

    private static final Set<String> NOTES = Set.of("closed", "sent-home", "reopened", "retried");

    private final Pages pages;
    private final Plans plans;
    private final Hall hall;
    private final Desk desk;
    private final Booking booking;
    private final Registry registry;
    private final Together together;
    private final Clock clock;

    TodayController(
            Pages pages,
            Plans plans,
            Hall hall,
            Desk desk,
            Booking booking,
            Registry registry,
            Together together,
            Clock clock) {
        this.pages = pages;
        this.plans = plans;
        this.hall = hall;
        this.desk = desk;
        this.booking = booking;
        this.registry = registry;
        this.together = together;
        this.clock = clock;
    }

    /** A centre that is gone has no day any more; what it leaves behind stands on another page. */
    @PreAuthorize(CentresController.STAFF)
    @GetMapping
    View today(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(required = false) @Nullable LocalDate date) {
        var content = content(caller, id, date, NOTES.contains(note) ? note : "", null);
        return content.isGone() ? pages.seeOther("/staff/centres/" + id + "/orphans") : page(content);
    }

    /** No more numbers today; who waits is still served, or is sent home with a message. */
    @PreAuthorize(CentresController.STAFF)
    @PostMapping("/closing")
    View close(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean sendHome) {
        return after(caller, id, sendHome ? "sent-home" : "closed", hall.close(id, sendHome));
    }

    @PreAuthorize(CentresController.STAFF)
    @PostMapping("/reopening")
    View reopen(Caller caller, @PathVariable String id) {
        return after(caller, id, "reopened", hall.reopen(id));
    }

    @PreAuthorize(CentresController.STAFF)
    @PostMapping("/messages/{message:[0-9a-f-]{36}}")
    View retry(Caller caller, @PathVariable String id, @PathVariable String message) {
        return after(caller, id, "retried", plans.retry(message));
    }

    private View after(Caller caller, String id, String note, Reply<?> done) {
        return done instanceof Reply.Given
                ? pages.seeOther("/staff/centres/" + id + "?note=" + note)
                : page(content(caller, id, null, "", done)).status(done.status());
    }

    private Page page(TodayContent content) {
        return pages.of("plan/today", content);
    }

    private TodayContent content(
            Caller caller, String id, @Nullable LocalDate date, String note, @Nullable Reply<?> failed) {
        var today = LocalDate.now(clock);
        var shown = date == null ? today : date;
        var waiting = together.ask(() -> hall.waiting(id));
        var agenda = together.ask(() -> desk.agenda(id, shown));
        var orphans = together.ask(() -> plans.orphans(id));
        var dead = together.ask(() -> plans.deadMessages(id));
        var items = together.ask(booking::services);
        var centre = registry.centre(id).given();
        var known = items.get().given();
        return new TodayContent(
                caller,
                id,
                centre,
                today,
                shown,
                waiting.get(),
                agenda.get(),
                orphans.get(),
                dead.get(),
                known == null ? List.<ServiceItem>of() : known.items(),
                note,
                failed == null ? null : failed.refusal(),
                failed != null && failed.away());
    }
}
