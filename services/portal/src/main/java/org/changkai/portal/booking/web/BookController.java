package org.changkai.portal.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.page.Language;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.phone.CodeSent;
import org.changkai.portal.phone.Verified;
import org.changkai.portal.phone.http.PhoneCodes;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The last steps of a booking: contact, a last look, and a code by text message where the service wants one. */
@Controller
class BookController {

    private final Pages pages;
    private final Booking booking;
    private final PhoneCodes codes;
    private final Around around;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    BookController(
            Pages pages,
            Booking booking,
            PhoneCodes codes,
            Around around,
            LiveSettings<PortalSettings> settings,
            Clock clock) {
        this.pages = pages;
        this.booking = booking;
        this.codes = codes;
        this.around = around;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/book/contact")
    View contact(@ModelAttribute Choice choice) {
        return choice.held()
                ? pages.of("book-contact", step(choice, Contact.EMPTY, Map.of(), Around.Failure.NONE, ""))
                : pages.seeOther("/book");
    }

    /**
     * The last look changes nothing, so that it may be asked for again.
     *
     * @param back empty for going on; {@code other} for the contact once more, for somebody else's visit
     */
    @PreAuthorize("permitAll()")
    @PostMapping("/book/confirm")
    View lastLook(
            @ModelAttribute Choice choice,
            @ModelAttribute Contact contact,
            @RequestParam(defaultValue = "") String back) {
        if (!choice.held()) {
            return pages.seeOther("/book");
        }
        var mistakes = back.isEmpty() ? choice.mistakes(contact) : Map.<String, String>of();
        var said = back.equals("other") ? contact.forAnother() : contact;
        var step = step(choice, said, mistakes, Around.Failure.NONE, "");
        return back.isEmpty() && mistakes.isEmpty()
                ? pages.of("book-confirm", step)
                : pages.of("book-contact", step).status(mistakes.isEmpty() ? 200 : 422);
    }

    /** Sends a code to the telephone that was given. */
    @PreAuthorize("permitAll()")
    @PostMapping("/book/code")
    View code(
            @ModelAttribute Choice choice,
            @ModelAttribute Contact contact,
            @RequestParam String key,
            HttpServletRequest request,
            Locale locale) {
        if (!choice.held() || !choice.mistakes(contact).isEmpty()) {
            return pages.seeOther("/book");
        }
        var sent = codes.send(contact.plainPhone(), english(locale), Sender.of(request));
        return verifying(choice, contact, key, sent instanceof Reply.Given<CodeSent>, sent);
    }

    /**
     * Books.
     *
     * @param code that came by text message; empty where none was asked for
     */
    @PreAuthorize("permitAll()")
    @PostMapping("/book/appointments")
    View book(
            @ModelAttribute Choice choice,
            @ModelAttribute Contact contact,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        if (!choice.held() || !choice.mistakes(contact).isEmpty()) {
            return pages.seeOther("/book");
        }
        var token = "";
        if (!code.isEmpty()) {
            var verified = codes.verify(contact.plainPhone(), code.replaceAll("\\s", ""));
            if (!(verified instanceof Reply.Given<Verified>(var given))) {
                return verifying(choice, contact, key, true, verified);
            }
            token = given.phoneToken();
        }
        return switch (booking.book(choice.hold(), contact.fields(english(locale)), token, key)) {
            case Reply.Given<Appointment>(var booked) -> {
                var opened = new Opened(booked.reference(), booked.secret());
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        opened.cookie(request, settings.get().rememberFor()).toString());
                yield pages.seeOther("/book/done");
            }
            case Reply.Refused<Appointment>(var refusal)
            when refusal.code().equals("phone-not-verified") ->
                pages.of(
                        "book-code",
                        new CodeContent(
                                step(choice, contact, Map.of(), Around.Failure.NONE, ""), false, false, null, false));
            case Reply<Appointment> failed ->
                pages.of("book-confirm", step(choice, contact, Map.of(), Around.Failure.of(failed), key))
                        .status(failed.status());
        };
    }

    private Page verifying(Choice choice, Contact contact, String key, boolean sent, Reply<?> last) {
        var step = step(choice, contact, Map.of(), Around.Failure.NONE, key);
        return pages.of("book-code", new CodeContent(step, sent, sent && codes.areShown(), last.refusal(), last.away()))
                .status(last.status());
    }

    /**
     * What a step shows.
     *
     * @param key of the form, kept where booking was away: it may have been heard; empty for a new one
     */
    private ContactContent step(
            Choice choice, Contact contact, Map<String, String> mistakes, Around.Failure failure, String key) {
        var known = around.of(choice.centre(), choice.chain(), choice.area());
        var until = choice.keptUntil();
        var refusal = failure.refusal();
        var expired = until == null
                || until.isBefore(clock.instant())
                || (refusal != null && refusal.code().equals("hold-expired"));
        return new ContactContent(
                choice,
                known.centre().given(),
                known.chain(),
                known.area(),
                contact,
                mistakes,
                key.isEmpty() || refusal != null ? UUID.randomUUID().toString() : key,
                refusal,
                failure.away(),
                expired);
    }

    private static boolean english(Locale locale) {
        return Language.of(locale) == Language.ENGLISH;
    }
}
