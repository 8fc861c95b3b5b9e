package org.changkai.portal.staff.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.staff.http.Desk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class StaffController {

    private final Pages pages;
    private final Desk desk;
    private final Booking booking;
    private final Clock clock;

    StaffController(Pages pages, Desk desk, Booking booking, Clock clock) {
        this.pages = pages;
        this.desk = desk;
        this.booking = booking;
        this.clock = clock;
    }

    /** Public, so that it can say how to sign in; what it shows is decided by the services it asks. */
    @PreAuthorize("permitAll()")
    @GetMapping("/staff")
    View staff(
            Caller caller,
            @RequestParam(name = "sign-in", defaultValue = "") String signIn,
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String date) {
        var day = day(date);
        var visitor = new StaffContent(signIn.equals("failed"), caller, centre, day, null, null);
        var agenda = visitor.desk() && centre.matches("[a-z0-9-]{1,64}") ? desk.agenda(centre, day) : null;
        var items = agenda == null ? null : booking.services();
        return pages.of("staff", new StaffContent(signIn.equals("failed"), caller, centre, day, agenda, items));
    }

    private LocalDate day(String text) {
        try {
            return text.isEmpty() ? LocalDate.now(clock) : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return LocalDate.now(clock);
        }
    }
}
