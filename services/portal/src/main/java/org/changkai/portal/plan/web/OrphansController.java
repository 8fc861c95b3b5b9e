package org.changkai.portal.plan.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.plan.DeadMessage;
import org.changkai.portal.plan.http.Plans;
import org.changkai.portal.staff.Agenda;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/**
 * Visits that lie outside a centre's plan since it has changed: who, when, and which times they may have instead. A centre that
 * is gone has no page of its day, so messages that did not go out stand here.
 */
@Controller
@RequestMapping("/staff/centres/{id:[a-z0-9-]{1,64}}/orphans")
class OrphansController {

    private static final String ONE = "/{reference:[A-Z0-9]{4,16}}";

    private final Pages pages;
    private final Plans plans;
    private final Hall hall;
    private final Booking booking;
    private final Registry registry;
    private final Together together;

    OrphansController(Pages pages, Plans plans, Hall hall, Booking booking, Registry registry, Together together) {
        this.pages = pages;
        this.plans = plans;
        this.hall = hall;
        this.booking = booking;
        this.registry = registry;
        this.together = together;
    }

    /** What is shown of one of them. */
    private record Chosen(
            String reference,
            Hall.@Nullable Contact contact,
            String moved,
            boolean retried,
            @Nullable Reply<?> failed) {

        static Chosen of(String reference, @Nullable Reply<?> failed) {
            return new Chosen(reference, null, "", false, failed);
        }
    }

    @PreAuthorize(CentresController.STAFF)
    @GetMapping
    View all(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String moved,
            @RequestParam(defaultValue = "") String note) {
        var reference = moved.matches("[A-Z0-9]{4,16}") ? moved : "";
        return page(caller, id, new Chosen("", null, reference, note.equals("retried"), null));
    }

    @PreAuthorize(CentresController.STAFF)
    @GetMapping(ONE)
    View one(Caller caller, @PathVariable String id, @PathVariable String reference) {
        return page(caller, id, Chosen.of(reference, null));
    }

    /** By POST, since every opening is written down. */
    @PreAuthorize(CentresController.STAFF)
    @PostMapping(ONE + "/contact")
    View contact(Caller caller, @PathVariable String id, @PathVariable String reference) {
        var reply = hall.contact(reference);
        return reply instanceof Reply.Given<Hall.Contact>(var contact)
                ? page(caller, id, new Chosen(reference, contact, "", false, null))
                : page(caller, id, Chosen.of(reference, reply)).status(reply.status());
    }

    @PreAuthorize(CentresController.STAFF)
    @PostMapping(ONE)
    View move(
            Caller caller,
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam String start,
            @RequestParam(defaultValue = "") String centre) {
        var moved = plans.takeNewTime(reference, start, centre);
        return moved instanceof Reply.Given
                ? pages.seeOther("/staff/centres/" + id + "/orphans?moved=" + reference)
                : page(caller, id, Chosen.of(reference, moved)).status(moved.status());
    }

    @PreAuthorize(CentresController.STAFF)
    @PostMapping("/messages/{message:[0-9a-f-]{36}}")
    View retry(Caller caller, @PathVariable String id, @PathVariable String message) {
        var retried = plans.retry(message);
        return retried instanceof Reply.Given
                ? pages.seeOther("/staff/centres/" + id + "/orphans?note=retried")
                : page(caller, id, Chosen.of("", retried)).status(retried.status());
    }

    /** Registry does not tell of a centre that is gone; booking still knows its name. */
    private String removedName(String id) {
        var removed = plans.removedCentres().given();
        var name = removed == null ? "" : removed.name(id);
        return name.isEmpty() ? id : name;
    }

    private List<DeadMessage> dead(String id) {
        var dead = plans.deadMessages(id).given();
        return dead == null ? List.of() : dead.items();
    }

    private Page page(Caller caller, String id, Chosen chosen) {
        var centre = together.ask(() -> registry.centre(id));
        var items = together.ask(booking::services);
        var times = chosen.reference().isEmpty() ? null : together.ask(() -> plans.newTimes(chosen.reference()));
        var all = plans.orphans(id);
        var entries = all.given();
        var failed = chosen.failed() != null ? chosen.failed() : entries == null ? all : null;
        var known = items.get().given();
        var near = times == null ? null : times.get().given();
        var stands = centre.get();
        var gone = stands.refusal() != null;
        return pages.of(
                "plan/orphans",
                new OrphansContent(
                        caller,
                        id,
                        stands.given(),
                        gone ? removedName(id) : "",
                        entries == null ? List.<Agenda.Entry>of() : entries.items(),
                        known == null ? List.<ServiceItem>of() : known.items(),
                        entries == null ? null : entries.find(chosen.reference()),
                        near == null ? List.<NewTime>of() : near.items(),
                        chosen.contact(),
                        chosen.moved(),
                        gone ? dead(id) : List.of(),
                        chosen.retried(),
                        failed == null ? null : failed.refusal(),
                        failed != null && failed.away()));
    }
}
