package org.changkai.portal.waitlist.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.changkai.portal.booking.Contact;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.Language;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.phone.CodeSent;
import org.changkai.portal.phone.Verified;
import org.changkai.portal.phone.http.PhoneCodes;
import org.changkai.portal.waitlist.Entry;
import org.changkai.portal.waitlist.Wish;
import org.changkai.portal.waitlist.http.Waitlist;
import org.changkai.portal.waitlist.web.JoinContent.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Begins to wait for a place on a day or at a time that is taken. */
@Controller
class JoinController {

    private final Pages pages;
    private final Waitlist waitlist;
    private final Booking booking;
    private final PhoneCodes codes;
    private final Registry registry;
    private final Together together;

    JoinController(
            Pages pages, Waitlist waitlist, Booking booking, PhoneCodes codes, Registry registry, Together together) {
        this.pages = pages;
        this.waitlist = waitlist;
        this.booking = booking;
        this.codes = codes;
        this.registry = registry;
        this.together = together;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/wait")
    View form(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String date) {
        var wish = new Wish(centre, service, date, date, "", "", area, "");
        return centre.isEmpty()
                ? pages.of("wait-open", WaitContent.form(null, false))
                : joining(wish, Contact.EMPTY, Map.of(), Proof.NONE, "", null);
    }

    /**
     * Joins.
     *
     * @param code that came by text message; empty where none was asked for
     * @param token of a telephone that was verified in this form before; booking takes it for that one only
     */
    @PreAuthorize("permitAll()")
    @PostMapping("/wait")
    View join(
            @ModelAttribute Wish wish,
            @ModelAttribute Contact contact,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String token,
            HttpServletResponse response,
            Locale locale) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var mistakes = contact.mistakes(wish.atHome());
        if (!mistakes.isEmpty()) {
            return joining(wish, contact, mistakes, Proof.NONE, token, null).status(422);
        }
        var proven = token;
        if (!code.isEmpty()) {
            var verified = codes.verify(contact.plainPhone(), code.replaceAll("\\s", ""));
            if (!(verified instanceof Reply.Given<Verified>(var given))) {
                return joining(wish, contact, mistakes, sent(), "", verified).status(verified.status());
            }
            proven = given.phoneToken();
        }
        var key = wish.key().isEmpty() ? UUID.randomUUID().toString() : wish.key();
        return switch (waitlist.join(wish.fields(contact.fields(english(locale))), proven, key)) {
            case Reply.Given<Entry>(var entry) ->
                pages.of("wait-entry", WaitContent.joined(entry, booking.serviceItem(entry.service())));
            case Reply.Refused<Entry>(var refusal)
            when refusal.code().equals("phone-not-verified") ->
                joining(wish, contact, mistakes, Proof.WANTED, "", null);
            case Reply<Entry> failed ->
                joining(wish, contact, mistakes, Proof.NONE, proven, failed).status(failed.status());
        };
    }

    /** Sends a code to the telephone that was named, where the service wants it verified. */
    @PreAuthorize("permitAll()")
    @PostMapping("/wait/code")
    View code(@ModelAttribute Wish wish, @ModelAttribute Contact contact, HttpServletRequest request, Locale locale) {
        var mistakes = contact.mistakes(wish.atHome());
        if (!mistakes.isEmpty()) {
            return joining(wish, contact, mistakes, Proof.WANTED, "", null).status(422);
        }
        var sent = codes.send(contact.plainPhone(), english(locale), Sender.of(request));
        return sent instanceof Reply.Given<CodeSent>
                ? joining(wish, contact, mistakes, sent(), "", null)
                : joining(wish, contact, mistakes, Proof.WANTED, "", sent).status(sent.status());
    }

    private Proof sent() {
        return codes.areShown() ? Proof.SHOWN : Proof.SENT;
    }

    private Page joining(
            Wish wish,
            Contact contact,
            Map<String, String> mistakes,
            Proof proof,
            String token,
            @Nullable Reply<?> failed) {
        var asked = together.ask(() -> registry.centre(wish.centre()));
        var item = booking.serviceItem(wish.service());
        var centre = asked.get();
        var unknown = centre.refusal();
        if (unknown != null && unknown.status() == 404) {
            return pages.error(404);
        }
        var once = wish.key().isEmpty() || failed == null || !failed.away();
        return pages.of(
                "wait",
                new JoinContent(
                        once ? wish.with(UUID.randomUUID().toString()) : wish,
                        contact,
                        mistakes,
                        proof,
                        token,
                        centre.given(),
                        item,
                        failed == null ? null : failed.refusal(),
                        failed != null && failed.away()));
    }

    private static boolean english(Locale locale) {
        return Language.of(locale) == Language.ENGLISH;
    }
}
