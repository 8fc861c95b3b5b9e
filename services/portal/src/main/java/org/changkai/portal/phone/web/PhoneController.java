package org.changkai.portal.phone.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
import org.changkai.portal.phone.CodeSent;
import org.changkai.portal.phone.NewSecret;
import org.changkai.portal.phone.Verified;
import org.changkai.portal.phone.Waiting;
import org.changkai.portal.phone.http.PhoneCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Telephone, code, list: for who has lost reference and secret. The number travels in forms only. */
@Controller
@RequestMapping("/my")
class PhoneController {

    private static final String LIST = "/my/list";
    private static final String CODE = "my-code";

    private final Pages pages;
    private final PhoneCodes codes;
    private final Booking booking;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    PhoneController(
            Pages pages, PhoneCodes codes, Booking booking, LiveSettings<PortalSettings> settings, Clock clock) {
        this.pages = pages;
        this.codes = codes;
        this.booking = booking;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/phone")
    View ask() {
        return pages.of("my-phone", PhoneContent.EMPTY);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/phone")
    View send(@RequestParam String phone, HttpServletRequest request, Locale locale) {
        var number = Contact.plain(phone);
        var english = Language.of(locale) == Language.ENGLISH;
        var sent = codes.send(number, english, Sender.of(request));
        return sent instanceof Reply.Given<CodeSent>
                ? pages.of(CODE, new PhoneContent(number, codes.areShown(), null, false))
                : failed("my-phone", phone, sent);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/phone/verification")
    View verify(
            @RequestParam String phone,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var verified = codes.verify(phone, code.replaceAll("\\s", ""));
        if (!(verified instanceof Reply.Given<Verified>(var given))) {
            return failed(CODE, phone, verified);
        }
        var age = Duration.between(clock.instant(), given.until());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                PhoneCookie.of(request, given.phoneToken(), age.isNegative() ? Duration.ZERO : age)
                        .toString());
        return pages.seeOther(LIST);
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/list")
    View list(HttpServletRequest request) {
        return list(PhoneCookie.token(request), null);
    }

    /** By POST: a new secret is made, and the one before opens it no longer. */
    @PreAuthorize("permitAll()")
    @PostMapping("/list/{reference}")
    View open(@PathVariable String reference, HttpServletRequest request, HttpServletResponse response) {
        var token = PhoneCookie.token(request);
        var renewed = codes.open(reference, token);
        if (!(renewed instanceof Reply.Given<NewSecret>(var given))) {
            return list(token, renewed);
        }
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                new Opened(given.reference(), given.secret())
                        .cookie(request, settings.get().rememberFor())
                        .toString());
        return pages.seeOther("/my/" + given.reference());
    }

    /** On a shared device the next one must not see them. */
    @PreAuthorize("permitAll()")
    @PostMapping("/list/forget")
    View forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                PhoneCookie.of(request, "", Duration.ZERO).toString());
        return pages.seeOther("/my");
    }

    private View list(String token, @Nullable Reply<?> last) {
        if (token.isEmpty()) {
            return pages.seeOther("/my/phone");
        }
        return switch (codes.mine(token)) {
            case Reply.Given<Appointment.Appointments>(var mine) -> {
                var page = pages.of(
                        "my-list",
                        new MineContent(
                                mine,
                                waiting(token),
                                booking.services(),
                                last == null ? null : last.refusal(),
                                last != null && last.away()));
                yield last == null ? page : page.status(last.status());
            }
            case Reply.Refused<?> refused -> pages.seeOther("/my/phone");
            case Reply.Away<?> away -> pages.error(503);
        };
    }

    private List<Waiting> waiting(String token) {
        var waiting = codes.waiting(token).given();
        return waiting == null ? List.of() : waiting.items();
    }

    private Page failed(String template, String phone, Reply<?> reply) {
        return pages.of(
                        template,
                        new PhoneContent(
                                phone, template.equals(CODE) && codes.areShown(), reply.refusal(), reply.away()))
                .status(reply.status());
    }
}
