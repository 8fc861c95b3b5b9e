package org.changkai.portal.hall.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.Moments;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.hall.web.DeskPages.Last;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A clerk books for somebody who telephones or stands at the door, for any free minute within the hours. */
@Controller
class DeskBookingController {

    private final Pages pages;
    private final DeskPages desk;
    private final Hall hall;

    DeskBookingController(Pages pages, DeskPages desk, Hall hall) {
        this.pages = pages;
        this.desk = desk;
        this.hall = hall;
    }

    /** The form's fields; empty ones are no values. */
    record Wanted(
            int counter,
            String service,
            String date,
            String time,
            String name,
            String phone,
            String person,
            String relation,
            @Nullable Boolean consent,
            @Nullable Boolean priority,
            String channel,
            String key) {

        String start() {
            return Moments.start(LocalDate.parse(date), LocalTime.parse(time).toString());
        }

        /** Of the form and the time: sending it twice makes one appointment. */
        String once() {
            return key.replaceAll("[^a-z0-9-]", "") + '/' + start();
        }

        Map<String, Object> appointment(String hold) {
            var body = new LinkedHashMap<String, Object>();
            body.put("hold", hold);
            body.put("contact", Map.of("name", name.strip(), "phone", phone.strip()));
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
    @PostMapping("/desk/{id:[a-z0-9-]{1,64}}/appointments")
    View book(@PathVariable String id, @ModelAttribute Wanted wanted) {
        try {
            var key = wanted.once();
            return switch (hall.hold(id, wanted.service(), wanted.start(), key)) {
                case Reply.Given<Hold>(var hold) -> confirmed(id, wanted, hold.id(), key);
                case Reply<Hold> failed -> desk.show(id, wanted.counter(), new Last("", "", failed, null));
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
            case Reply<Appointment> failed -> desk.show(id, wanted.counter(), new Last("", "", failed, null));
        };
    }
}
