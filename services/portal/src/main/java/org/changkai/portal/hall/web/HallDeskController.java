package org.changkai.portal.hall.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.changkai.platform.security.Caller;
import org.changkai.portal.hall.Ticket;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.hall.web.DeskPages.Last;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a clerk does in the hall. Who may do it is decided by booking, by the token that the gateway passes on. */
@Controller
@RequestMapping("/desk/{id:[a-z0-9-]{1,64}}")
class HallDeskController {

    private final Pages pages;
    private final DeskPages desk;
    private final Hall hall;

    HallDeskController(Pages pages, DeskPages desk, Hall hall) {
        this.pages = pages;
        this.desk = desk;
        this.hall = hall;
    }

    @PreAuthorize("permitAll()")
    @GetMapping
    View desk(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int counter,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") String said,
            Caller caller) {
        var last = new Last(note, said, null, null);
        return !caller.has("booking:desk")
                ? pages.seeOther("/staff")
                : date == null ? desk.show(id, counter, last) : desk.show(id, counter, date, last);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/next")
    View next(@PathVariable String id, @RequestParam int counter) {
        return after(id, counter, "called", hall.next(id, counter));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/tickets")
    View take(
            @PathVariable String id,
            @RequestParam int counter,
            @RequestParam String service,
            @RequestParam(defaultValue = "") String appointment,
            @RequestParam(defaultValue = "false") boolean priority,
            @RequestParam(defaultValue = "") String key) {
        return after(id, counter, "taken", hall.take(id, service, appointment, priority, key));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/tickets/{ticket:[0-9a-f-]{36}}/{step:skip|recall|serve|finish|return}")
    View step(
            @PathVariable String id,
            @PathVariable String ticket,
            @PathVariable String step,
            @RequestParam int counter) {
        return after(id, counter, step, hall.step(ticket, step));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/tickets/{ticket:[0-9a-f-]{36}}/transfer")
    View transfer(
            @PathVariable String id,
            @PathVariable String ticket,
            @RequestParam int counter,
            @RequestParam String service,
            @RequestParam(defaultValue = "") String to) {
        return after(id, counter, "transfer", hall.transfer(ticket, service, to));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/closing")
    View close(
            @PathVariable String id,
            @RequestParam int counter,
            @RequestParam(defaultValue = "false") boolean sendHome) {
        var reply = hall.close(id, sendHome);
        return reply instanceof Reply.Given
                ? pages.seeOther(address(id, counter) + "&note=" + (sendHome ? "sent-home" : "closed"))
                : desk.show(id, counter, new Last("", "", reply, null));
    }

    /** By POST, since every opening is written down. */
    @PreAuthorize("permitAll()")
    @PostMapping("/contacts/{reference:[A-Z0-9]{4,16}}")
    View contact(@PathVariable String id, @PathVariable String reference, @RequestParam int counter) {
        var reply = hall.contact(reference);
        return desk.show(
                id,
                counter,
                reply instanceof Reply.Given<Hall.Contact>(var contact)
                        ? new Last("", reference, null, contact)
                        : new Last("", "", reply, null));
    }

    private View after(String id, int counter, String note, Reply<Ticket> reply) {
        return reply instanceof Reply.Given<Ticket>(var ticket)
                ? pages.seeOther(address(id, counter) + "&note=" + note + "&said="
                        + URLEncoder.encode(ticket.number(), StandardCharsets.UTF_8))
                : desk.show(id, counter, new Last("", "", reply, null));
    }

    private static String address(String id, int counter) {
        return "/desk/" + id + "?counter=" + counter;
    }
}
