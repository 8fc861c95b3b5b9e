package org.changkai.portal.hall.web;

import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.hall.Ticket;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The number that a visitor took at the door: how many come before it, and about how long that takes. */
@Controller
class NumberController {

    private final Pages pages;
    private final Hall hall;
    private final Booking booking;

    NumberController(Pages pages, Hall hall, Booking booking) {
        this.pages = pages;
        this.hall = hall;
        this.booking = booking;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/number/{id:[0-9a-f-]{36}}")
    View number(@PathVariable String id) {
        return switch (hall.ticket(id)) {
            case Reply.Given<Ticket>(var ticket) -> {
                var items = booking.services().given();
                yield pages.of(
                        "number", new NumberContent(ticket, items == null ? null : items.find(ticket.service())));
            }
            case Reply.Refused<Ticket> refused -> pages.error(404);
            case Reply.Away<Ticket> away -> pages.error(503);
        };
    }
}
