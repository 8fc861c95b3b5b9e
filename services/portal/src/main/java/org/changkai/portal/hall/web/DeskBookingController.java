package org.changkai.portal.hall.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A clerk books for somebody who telephones or stands at the door: at one of the times shown, or at any other free minute. */
@Controller
class DeskBookingController {

    private final Pages pages;
    private final DeskTimesPages times;
    private final Hall hall;

    DeskBookingController(Pages pages, DeskTimesPages times, Hall hall) {
        this.pages = pages;
        this.times = times;
        this.hall = hall;
    }

    /**
     * The form's fields; empty ones are no values.
     *
     * @param time one of those shown
     * @param other a time of the clerk's own, which counts if it is given
     */
    record Wanted(
            int counter,
            String service,
            @Nullable List<String> services,
            String date,
            @Nullable String time,
            @Nullable String other,
            String name,
            String phone,
            @Nullable String area,
            @Nullable String address,
            String person,
            String relation,
            @Nullable Boolean consent,
            @Nullable Boolean priority,
            String channel,
            String key) {

        String start() {
            return DeskTimesPages.start(date, time, other);
        }

        /** Of a home visit; empty for any other. */
        String visitArea() {
            return DeskTimesPages.area(said(area));
        }

        private static String said(@Nullable String field) {
            return field == null ? "" : field;
        }

        List<String> chain() {
            return DeskTimesPages.chain(service, services);
        }

        /** Of the form and the time: sending it twice makes one appointment. */
        String once() {
            return key.replaceAll("[^a-z0-9-]", "") + '/' + start();
        }

        /** As the form is shown again. */
        Map<String, String> said() {
            var said = new LinkedHashMap<String, String>();
            said.putAll(DeskTimesPages.said(time, other));
            said.put("name", name);
            said.put("phone", phone);
            said.put("address", said(address));
            said.put("person", person);
            said.put("relation", relation);
            said.put("consent", String.valueOf(Boolean.TRUE.equals(consent)));
            said.put("priority", String.valueOf(Boolean.TRUE.equals(priority)));
            said.put("channel", channel);
            return said;
        }

        Map<String, Object> appointment(String hold) {
            var body = new LinkedHashMap<String, Object>();
            body.put("hold", hold);
            var contact = new LinkedHashMap<String, Object>();
            contact.put("name", name.strip());
            contact.put("phone", phone.strip());
            if (!said(address).isBlank()) {
                contact.put("address", said(address).strip());
            }
            body.put("contact", contact);
            if (!person.isBlank()) {
                body.put(
                        "forPerson",
                        Map.of(
                                "name",
                                person.strip(),
                                "relation",
                                relation.strip(),
                                "consent",
                                Boolean.TRUE.equals(consent)));
            }
            body.put("priority", Boolean.TRUE.equals(priority));
            body.put("channel", channel.equals("DOOR") ? "DOOR" : "PHONE");
            return body;
        }
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/desk/{id:[a-z0-9-]{1,64}}/booking")
    View form(
            @PathVariable String id,
            @RequestParam(defaultValue = "1") int counter,
            @RequestParam String service,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(required = false) @Nullable LocalDate date,
            Caller caller) {
        var visit = new DeskTimesPages.Visit(DeskTimesPages.area(area), DeskTimesPages.area(under));
        return caller.has("booking:desk")
                ? times.booking(id, counter, DeskTimesPages.chain(service, services), visit, date, Last.NOTHING)
                : pages.seeOther("/staff");
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/desk/{id:[a-z0-9-]{1,64}}/appointments")
    View book(@PathVariable String id, @ModelAttribute Wanted wanted) {
        try {
            var key = wanted.once();
            return switch (hall.hold(id, wanted.chain(), wanted.visitArea(), wanted.start(), key)) {
                case Reply.Given<Hold>(var hold) -> confirmed(id, wanted, hold.id(), key);
                case Reply<Hold> failed -> again(id, wanted, failed);
            };
        } catch (DateTimeParseException unreadable) {
            return pages.error(400);
        }
    }

    private View confirmed(String id, Wanted wanted, String hold, String key) {
        return switch (hall.book(wanted.appointment(hold), key)) {
            case Reply.Given<Appointment>(var booked) ->
                pages.seeOther(
                        "/desk/" + id + "?counter=" + wanted.counter() + "&note=booked&said=" + booked.reference());
            case Reply<Appointment> failed -> {
                if (failed.refusal() != null) {
                    hall.giveBack(hold);
                }
                yield again(id, wanted, failed);
            }
        };
    }

    private View again(String id, Wanted wanted, Reply<?> failed) {
        var last = new Last("", null, failed, wanted.said());
        var visit = new DeskTimesPages.Visit(wanted.visitArea(), "");
        return times.booking(id, wanted.counter(), wanted.chain(), visit, LocalDate.parse(wanted.date()), last);
    }
}
