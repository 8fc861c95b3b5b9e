package org.changkai.portal.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The steps of a booking: service, day and time, contact, a last look. */
@Controller
class BookController {

    private final Pages pages;
    private final Booking booking;
    private final Around around;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    BookController(Pages pages, Booking booking, Around around, LiveSettings<PortalSettings> settings, Clock clock) {
        this.pages = pages;
        this.booking = booking;
        this.around = around;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/book")
    View choose(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String date) {
        if (!plain(centre) || !plain(service)) {
            return pages.error(404);
        }
        if (centre.isEmpty()) {
            return service.isEmpty()
                    ? pages.of("book-service", new ServiceContent(null, booking.services()))
                    : pages.seeOther("/circle?service=" + service);
        }
        if (service.isEmpty()) {
            var known = around.of(centre, service);
            return known.centre().refusal() != null
                    ? pages.error(404)
                    : pages.of("book-service", new ServiceContent(known.centre().given(), known.items()));
        }
        var wish = new Around.Wish(centre, service, day(from), day(date), "");
        return pages.of("book-time", around.times(wish, Around.Failure.NONE));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/book/hold")
    View hold(
            @RequestParam String centre,
            @RequestParam String service,
            @RequestParam String start,
            @RequestParam String key) {
        if (!plain(centre) || !plain(service)) {
            return pages.error(404);
        }
        var choice = new Choice(centre, service, start, "", "");
        return switch (booking.hold(centre, service, start, once(key, start))) {
            case Reply.Given<Hold>(var hold) ->
                pages.seeOther(new Choice(centre, service, start, hold.id(), hold.expiresAt()).contactAddress());
            case Reply<Hold> failed -> {
                var failure = Around.Failure.of(failed);
                var wish = new Around.Wish(centre, service, null, choice.date(), "");
                yield pages.of("book-time", around.times(wish, failure)).status(failure.status());
            }
        };
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/book/contact")
    View contact(@ModelAttribute Choice choice) {
        if (!choice.held()) {
            return pages.seeOther("/book");
        }
        return step("book-contact", choice, new Contact("", "", false, "", ""), Map.of(), Around.Failure.NONE);
    }

    /** The last look changes nothing, so that it may be asked for again. */
    @PreAuthorize("permitAll()")
    @PostMapping("/book/confirm")
    View lastLook(
            @ModelAttribute Choice choice,
            @ModelAttribute Contact contact,
            @RequestParam(defaultValue = "") String back) {
        if (!choice.held()) {
            return pages.seeOther("/book");
        }
        if (!back.isEmpty()) {
            return step("book-contact", choice, contact, Map.of(), Around.Failure.NONE);
        }
        var mistakes = contact.mistakes();
        return mistakes.isEmpty()
                ? step("book-confirm", choice, contact, mistakes, Around.Failure.NONE)
                : step("book-contact", choice, contact, mistakes, Around.Failure.NONE)
                        .status(422);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/book/appointments")
    View book(
            @ModelAttribute Choice choice,
            @ModelAttribute Contact contact,
            @RequestParam String key,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!choice.held() || !contact.mistakes().isEmpty()) {
            return pages.seeOther("/book");
        }
        return switch (booking.book(choice.hold(), contact, key)) {
            case Reply.Given<Appointment>(var booked) -> {
                var opened = new Opened(booked.reference(), booked.secret());
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        opened.cookie(request, settings.get().rememberFor()).toString());
                yield pages.seeOther("/book/done");
            }
            case Reply<Appointment> failed -> {
                var failure = Around.Failure.of(failed);
                yield step("book-confirm", choice, contact, Map.of(), failure, key)
                        .status(failure.status());
            }
        };
    }

    private Page step(
            String template, Choice choice, Contact contact, Map<String, String> mistakes, Around.Failure failure) {
        return step(
                template, choice, contact, mistakes, failure, UUID.randomUUID().toString());
    }

    /** A form that is shown again because booking was away keeps its key: it may have been heard. */
    private Page step(
            String template,
            Choice choice,
            Contact contact,
            Map<String, String> mistakes,
            Around.Failure failure,
            String key) {
        var known = around.of(choice.centre(), choice.service());
        var until = choice.keptUntil();
        var refusal = failure.refusal();
        var expired = until == null
                || until.isBefore(clock.instant())
                || (refusal != null && refusal.code().equals("hold-expired"));
        return pages.of(
                template,
                new ContactContent(
                        choice,
                        known.centre().given(),
                        known.item(),
                        contact,
                        mistakes,
                        failure.away() ? key : UUID.randomUUID().toString(),
                        refusal,
                        failure.away(),
                        expired));
    }

    /** One key for each time of a form: choosing another one is another wish. */
    static String once(String key, String start) {
        return (key + "/" + start)
                .replaceAll("[^\\x21-\\x7e]", "")
                .substring(0, Math.min(200, key.length() + 1 + start.length()));
    }

    static boolean plain(String id) {
        return id.matches("[A-Za-z0-9-]{0,64}");
    }

    static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
