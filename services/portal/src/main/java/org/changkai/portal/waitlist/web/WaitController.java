package org.changkai.portal.waitlist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.booking.web.Opened;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.page.Language;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.phone.NewSecret;
import org.changkai.portal.phone.Verified;
import org.changkai.portal.phone.http.PhoneCodes;
import org.changkai.portal.phone.web.PhoneCookie;
import org.changkai.portal.waitlist.Entry;
import org.changkai.portal.waitlist.http.Waitlist;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An entry in the wait list. Its secret travels in forms only, never in an address. */
@Controller
class WaitController {

    private final Pages pages;
    private final Waitlist waitlist;
    private final Booking booking;
    private final PhoneCodes codes;
    private final LiveSettings<PortalSettings> settings;

    WaitController(
            Pages pages, Waitlist waitlist, Booking booking, PhoneCodes codes, LiveSettings<PortalSettings> settings) {
        this.pages = pages;
        this.waitlist = waitlist;
        this.booking = booking;
        this.codes = codes;
        this.settings = settings;
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/wait/open")
    View open(@RequestParam String reference, @RequestParam String secret, HttpServletResponse response) {
        var plain = secret.strip().replaceAll("[^\\x21-\\x7e]", "");
        var reply = waitlist.open(reference.strip(), plain);
        return reply instanceof Reply.Given<Entry>(var entry)
                ? show(entry, plain, null, "", null, response)
                : unopened(reply);
    }

    /** For whose telephone was verified: a new secret is made, and the one before opens the entry no longer. */
    @PreAuthorize("permitAll()")
    @PostMapping("/my/list/waiting/{reference:[A-Za-z0-9]{4,16}}")
    View renew(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        var token = PhoneCookie.token(request);
        if (token.isEmpty()) {
            return pages.seeOther("/my/phone");
        }
        var renewed = codes.openWaiting(reference, token);
        return renewed instanceof Reply.Given<NewSecret>(var given)
                ? after(given.reference(), given.secret(), null, null, response)
                : unopened(renewed);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/wait/{reference:[A-Za-z0-9]{4,16}}/{how:refusal|withdrawal}")
    View answer(
            @PathVariable String reference,
            @PathVariable String how,
            @RequestParam String secret,
            HttpServletResponse response) {
        return after(reference, secret, null, waitlist.answer(reference, secret, how), response);
    }

    /** Sends a code to the telephone that was named when the wait began, where the service wants it verified. */
    @PreAuthorize("permitAll()")
    @PostMapping("/wait/{reference:[A-Za-z0-9]{4,16}}/code")
    View code(
            @PathVariable String reference,
            @RequestParam String secret,
            @RequestParam String phone,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var plain = Contact.plain(phone);
        var sent = codes.send(plain, Language.of(locale) == Language.ENGLISH, Sender.of(request));
        return sent instanceof Reply.Given
                ? after(reference, secret, plain, null, response)
                : after(reference, secret, "", sent, response);
    }

    /**
     * Leads to the appointment, which is opened with its own secret.
     *
     * @param code that came by text message to the telephone; empty where none was asked for
     */
    @PreAuthorize("permitAll()")
    @PostMapping("/wait/{reference:[A-Za-z0-9]{4,16}}/acceptance")
    View accept(
            @PathVariable String reference,
            @RequestParam String secret,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var token = "";
        if (!code.isEmpty()) {
            var verified = codes.verify(Contact.plain(phone), code.replaceAll("\\s", ""));
            if (!(verified instanceof Reply.Given<Verified>(var given))) {
                return after(reference, secret, Contact.plain(phone), verified, response);
            }
            token = given.phoneToken();
        }
        var reply = waitlist.accept(reference, secret, token);
        if (!(reply instanceof Reply.Given<Appointment>(var booked))) {
            var refusal = reply.refusal();
            return refusal != null && refusal.code().equals("phone-not-verified")
                    ? unproven(reference, secret, token.isEmpty() ? "wait.unproven" : "wait.other-phone", response)
                    : after(reference, secret, null, reply, response);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                new Opened(booked.reference(), booked.secret())
                        .cookie(request, settings.get().rememberFor())
                        .toString());
        return pages.seeOther("/book/done");
    }

    /** Says it in words of its own: booking's are about a header that nobody here has seen. */
    private View unproven(String reference, String secret, String prove, HttpServletResponse response) {
        return waitlist.open(reference, secret) instanceof Reply.Given<Entry>(var entry)
                ? show(entry, secret, "", prove, null, response).status(422)
                : pages.error(404);
    }

    private View unopened(Reply<?> reply) {
        return pages.of("wait-open", WaitContent.form(reply.refusal(), reply.away()))
                .status(reply.status());
    }

    private View after(
            String reference,
            String secret,
            @Nullable String phone,
            @Nullable Reply<?> done,
            HttpServletResponse response) {
        return waitlist.open(reference, secret) instanceof Reply.Given<Entry>(var entry)
                ? show(entry, secret, phone, "", done, response)
                : pages.error(404);
    }

    private Page show(
            Entry entry,
            String secret,
            @Nullable String phone,
            String prove,
            @Nullable Reply<?> last,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var page = pages.of(
                "wait-entry",
                new WaitContent(
                        entry,
                        booking.serviceItem(entry.service()),
                        secret,
                        phone,
                        prove,
                        phone != null && !phone.isEmpty() && codes.areShown(),
                        last == null ? null : last.refusal(),
                        last != null && last.away()));
        return last == null ? page : page.status(last.status());
    }
}
