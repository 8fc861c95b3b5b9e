package org.changkai.portal.hall.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.hall.web.DeskTimesPages.Last;
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

/** A caller's appointment at the desk: looked up by its reference, moved or cancelled. */
@Controller
@RequestMapping("/desk/{id:[a-z0-9-]{1,64}}/appointments")
class DeskAppointmentController {

    private static final String ONE = "/{reference:[A-Z0-9]{4,16}}";
    private static final Pattern IN_ADDRESS = Pattern.compile("(?:[?&]reference=|/my/)([^&#/?]+)");

    private final Pages pages;
    private final DeskPages desk;
    private final DeskTimesPages times;
    private final Hall hall;

    DeskAppointmentController(Pages pages, DeskPages desk, DeskTimesPages times, Hall hall) {
        this.pages = pages;
        this.desk = desk;
        this.times = times;
        this.hall = hall;
    }

    /** What a caller reads out or shows: a reference, or the address in its QR code. */
    @PreAuthorize("permitAll()")
    @GetMapping
    View find(@PathVariable String id, @RequestParam(defaultValue = "1") int counter, @RequestParam String reference) {
        var shown = IN_ADDRESS.matcher(reference);
        var named = (shown.find() ? shown.group(1) : reference)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        return switch (hall.appointment(named.isEmpty() ? "-" : named)) {
            case Reply.Given<Appointment>(var found) -> pages.seeOther(address(id, found.reference(), counter, ""));
            case Reply<Appointment> failed -> desk.show(id, counter, new DeskPages.Last("", "", failed, null));
        };
    }

    @PreAuthorize("permitAll()")
    @GetMapping(ONE)
    View open(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam(defaultValue = "1") int counter,
            @RequestParam(required = false) @Nullable LocalDate date,
            @RequestParam(defaultValue = "") String note,
            Caller caller) {
        return caller.has("booking:desk")
                ? show(id, reference, counter, date, new Last(note, null, null))
                : pages.seeOther("/staff");
    }

    /** By POST, since every opening is written down. */
    @PreAuthorize("permitAll()")
    @PostMapping(ONE + "/contact")
    View contact(@PathVariable String id, @PathVariable String reference, @RequestParam int counter) {
        var reply = hall.contact(reference);
        return show(
                id,
                reference,
                counter,
                null,
                reply instanceof Reply.Given<Hall.Contact>(var contact)
                        ? new Last("", contact, null)
                        : new Last("", null, reply));
    }

    @PreAuthorize("permitAll()")
    @PostMapping(ONE + "/cancellation")
    View cancel(@PathVariable String id, @PathVariable String reference, @RequestParam int counter) {
        var reply = hall.cancel(reference);
        return reply instanceof Reply.Given
                ? pages.seeOther(address(id, reference, counter, "cancelled"))
                : show(id, reference, counter, null, new Last("", null, reply));
    }

    /** The whole visit, to one of the times shown or to any other free minute. */
    @PreAuthorize("permitAll()")
    @PostMapping(ONE + "/move")
    View move(
            @PathVariable String id,
            @PathVariable String reference,
            @RequestParam int counter,
            @RequestParam String date,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam String key) {
        if (!(hall.appointment(reference) instanceof Reply.Given<Appointment>(var found))) {
            return show(id, reference, counter, null, Last.NOTHING);
        }
        try {
            var start = DeskTimesPages.start(date, time, other);
            var once = key.replaceAll("[^a-z0-9-]", "") + '/' + start;
            var held = hall.hold(DeskTimesPages.where(id, found), found.chain(), found.visitArea(), start, once);
            if (!(held instanceof Reply.Given<Hold>(var hold))) {
                return show(
                        id,
                        reference,
                        counter,
                        LocalDate.parse(date),
                        new Last("", null, held, DeskTimesPages.said(time, other)));
            }
            var moved = hall.move(reference, hold.id());
            if (moved.refusal() != null) {
                hall.giveBack(hold.id());
            }
            return moved instanceof Reply.Given
                    ? pages.seeOther(address(id, reference, counter, "moved"))
                    : show(
                            id,
                            reference,
                            counter,
                            LocalDate.parse(date),
                            new Last("", null, moved, DeskTimesPages.said(time, other)));
        } catch (DateTimeParseException unreadable) {
            return pages.error(400);
        }
    }

    private View show(String id, String reference, int counter, @Nullable LocalDate date, Last last) {
        return switch (hall.appointment(reference)) {
            case Reply.Given<Appointment>(var found) -> times.appointment(id, counter, found, date, last);
            case Reply<Appointment> failed -> desk.show(id, counter, new DeskPages.Last("", "", failed, null));
        };
    }

    private static String address(String id, String reference, int counter, String note) {
        return "/desk/" + id + "/appointments/" + reference + "?counter=" + counter
                + (note.isEmpty() ? "" : "&note=" + note);
    }
}
