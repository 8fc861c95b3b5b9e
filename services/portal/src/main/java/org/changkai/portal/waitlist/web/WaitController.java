package org.changkai.portal.waitlist.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.waitlist.Entry;
import org.changkai.portal.waitlist.http.Waitlist;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Waiting for a place on a full day. The secret travels in forms only, never in an address. */
@Controller
class WaitController {

    private final Pages pages;
    private final Waitlist waitlist;

    WaitController(Pages pages, Waitlist waitlist) {
        this.pages = pages;
        this.waitlist = waitlist;
    }

    /** The form's fields; empty ones are no values. */
    record Wanted(
            String centre,
            String service,
            String from,
            String to,
            String fromTime,
            String toTime,
            String name,
            String phone,
            String key) {

        Map<String, Object> body() {
            var wish = new LinkedHashMap<String, Object>();
            wish.put("from", from);
            wish.put("to", to);
            if (!fromTime.isBlank()) {
                wish.put("fromTime", fromTime);
            }
            if (!toTime.isBlank()) {
                wish.put("toTime", toTime);
            }
            return Map.of(
                    "centre",
                    centre,
                    "service",
                    service,
                    "wishes",
                    List.of(wish),
                    "contact",
                    Map.of("name", name.strip(), "phone", phone.strip()));
        }
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/wait")
    View form(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") String date) {
        return pages.of(
                centre.isEmpty() ? "wait-open" : "wait",
                new WaitContent(centre, service, date, UUID.randomUUID().toString(), null, "", null, false));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/wait")
    View join(@ModelAttribute Wanted wanted, HttpServletResponse response) {
        var key = wanted.key().replaceAll("[^a-z0-9-]", "");
        var reply =
                waitlist.join(wanted.body(), key.isEmpty() ? UUID.randomUUID().toString() : key);
        return reply instanceof Reply.Given<Entry>(var entry)
                ? show(entry, entry.secret(), null, response)
                : pages.of(
                                "wait",
                                new WaitContent(
                                        wanted.centre(),
                                        wanted.service(),
                                        wanted.from(),
                                        key,
                                        null,
                                        "",
                                        reply.refusal(),
                                        reply.away()))
                        .status(status(reply));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/wait/open")
    View open(@RequestParam String reference, @RequestParam String secret, HttpServletResponse response) {
        var plain = secret.strip().replaceAll("[^\\x21-\\x7e]", "");
        var reply = waitlist.open(reference.strip(), plain);
        return reply instanceof Reply.Given<Entry>(var entry)
                ? show(entry, plain, null, response)
                : pages.of("wait-open", new WaitContent("", "", "", "", null, "", reply.refusal(), reply.away()))
                        .status(status(reply));
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/wait/{reference:[A-Za-z0-9]{4,16}}/{how:refusal|withdrawal}")
    View answer(
            @PathVariable String reference,
            @PathVariable String how,
            @RequestParam String secret,
            HttpServletResponse response) {
        return after(reference, secret, waitlist.answer(reference, secret, how), response);
    }

    /** Leads to the appointment, which is opened with its own secret. */
    @PreAuthorize("permitAll()")
    @PostMapping("/wait/{reference:[A-Za-z0-9]{4,16}}/acceptance")
    View accept(@PathVariable String reference, @RequestParam String secret, HttpServletResponse response) {
        var reply = waitlist.accept(reference, secret);
        return reply instanceof Reply.Given<Appointment>(var booked)
                ? pages.seeOther("/my?reference=" + booked.reference() + "&secret=" + booked.secret())
                : after(reference, secret, reply, response);
    }

    private View after(String reference, String secret, Reply<?> done, HttpServletResponse response) {
        return waitlist.open(reference, secret) instanceof Reply.Given<Entry>(var entry)
                ? show(entry, secret, done, response)
                : pages.error(404);
    }

    private View show(Entry entry, String secret, @Nullable Reply<?> last, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var failed = last != null && !(last instanceof Reply.Given);
        var page = pages.of(
                "wait-entry",
                new WaitContent(
                        "",
                        "",
                        "",
                        "",
                        entry,
                        secret,
                        last == null ? null : last.refusal(),
                        last != null && last.away()));
        return last != null && failed ? page.status(status(last)) : page;
    }

    private static int status(Reply<?> failed) {
        var refusal = failed.refusal();
        return refusal == null ? 503 : refusal.status();
    }
}
