package org.changkai.portal.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.page.Query;
import org.changkai.portal.page.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/** The citizen's own booking: open, look, move, cancel, forget. */
@Controller
class MyController {

    private final Pages pages;
    private final Booking booking;
    private final Around around;
    private final LiveSettings<PortalSettings> settings;
    private final String publicUrl;

    MyController(
            Pages pages,
            Booking booking,
            Around around,
            LiveSettings<PortalSettings> settings,
            @Value("${changkai.public-url}") String publicUrl) {
        this.pages = pages;
        this.booking = booking;
        this.around = around;
        this.settings = settings;
        this.publicUrl = publicUrl;
    }

    /** The form, or with reference and secret what the secret link asks for. */
    @PreAuthorize("permitAll()")
    @GetMapping("/my")
    View form(
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        return secret.isEmpty()
                ? pages.of("my-open", new OpenContent(reference, ""))
                : open(reference, secret, request, response);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/my")
    View open(
            @RequestParam String reference,
            @RequestParam String secret,
            HttpServletRequest request,
            HttpServletResponse response) {
        var named = reference.strip();
        return switch (booking.appointment(named, secret.strip().replaceAll("[^\\x21-\\x7e]", ""))) {
            case Reply.Given<Appointment>(var found) -> {
                var opened = new Opened(found.reference(), secret.strip());
                response.addHeader(
                        HttpHeaders.SET_COOKIE,
                        opened.cookie(request, settings.get().rememberFor()).toString());
                yield pages.seeOther("/my/" + found.reference());
            }
            case Reply.Refused<Appointment>(var refusal) ->
                pages.of("my-open", new OpenContent(named, refusal.status() == 429 ? "busy" : "unknown"))
                        .status(refusal.status() == 429 ? 429 : 404);
            case Reply.Away<Appointment>() ->
                pages.of("my-open", new OpenContent(named, "away")).status(503);
        };
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/book/done")
    View done(HttpServletRequest request) {
        var opened = Opened.in(request);
        return opened == null ? pages.seeOther("/my") : show("book-done", opened, "booked", Around.Failure.NONE);
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/my/{reference}")
    View my(@PathVariable String reference, @RequestParam(defaultValue = "") String note, HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        return opened == null
                ? pages.seeOther("/my?reference=" + encoded(reference))
                : show("my", opened, note, Around.Failure.NONE);
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/my/{reference}/calendar.ics")
    ResponseEntity<byte[]> calendarFile(@PathVariable String reference, HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        var file = opened == null
                ? null
                : booking.calendarFile(reference, opened.secret()).given();
        return file == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"changkai.ics\"")
                        .body(file.getBytes(StandardCharsets.UTF_8));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/my/{reference}/cancellation")
    View askToCancel(@PathVariable String reference, HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        return opened == null ? pages.seeOther("/my") : show("my-cancel", opened, "", Around.Failure.NONE);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/my/{reference}/cancellation")
    View cancel(@PathVariable String reference, HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        if (opened == null) {
            return pages.seeOther("/my");
        }
        var reply = booking.cancel(reference, opened.secret());
        return reply instanceof Reply.Given
                ? pages.seeOther("/my/" + encoded(reference) + "?note=cancelled")
                : show("my", opened, "", Around.Failure.of(reply));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/my/{reference}/reschedule")
    View askToMove(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String date,
            HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        return opened == null ? pages.seeOther("/my") : times(opened, from, date, Around.Failure.NONE);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/my/{reference}/reschedule")
    View move(
            @PathVariable String reference,
            @RequestParam String centre,
            @RequestParam String service,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam String start,
            @RequestParam(defaultValue = "") String area,
            @RequestParam String key,
            HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        if (opened == null) {
            return pages.seeOther("/my");
        }
        var choice = new Choice(centre, service, services, area, start, "", "");
        var date = String.valueOf(choice.date());
        var once = ChooseController.once(key, start);
        var held = booking.hold(centre, choice.chain(), choice.area(), start, once, Sender.of(request));
        if (!(held instanceof Reply.Given<Hold>(var hold))) {
            return times(opened, "", date, Around.Failure.of(held));
        }
        var moved = booking.reschedule(reference, opened.secret(), hold.id());
        if (moved.refusal() != null) {
            booking.giveBack(hold.id());
        }
        return moved instanceof Reply.Given
                ? pages.seeOther("/my/" + encoded(reference) + "?note=rescheduled")
                : times(opened, "", date, Around.Failure.of(moved));
    }

    /** One of the times that were proposed, with one tap. */
    @PreAuthorize("permitAll()")
    @PostMapping("/my/{reference}/new-time")
    View takeNewTime(
            @PathVariable String reference,
            @RequestParam String start,
            @RequestParam(defaultValue = "") String centre,
            HttpServletRequest request) {
        var opened = Opened.in(request, reference);
        if (opened == null) {
            return pages.seeOther("/my");
        }
        var moved = booking.takeNewTime(reference, opened.secret(), start, centre);
        return moved instanceof Reply.Given
                ? pages.seeOther("/my/" + encoded(reference) + "?note=rescheduled")
                : show("my", opened, "", Around.Failure.of(moved));
    }

    /** On a shared device the next one must not see it. */
    @PreAuthorize("permitAll()")
    @PostMapping("/my/forget")
    View forget(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, Opened.forgotten(request).toString());
        return pages.seeOther("/my");
    }

    private View times(Opened opened, String from, String date, Around.Failure failure) {
        return switch (booking.appointment(opened.reference(), opened.secret())) {
            case Reply.Given<Appointment>(var found) -> {
                var wish = new Around.Wish(
                        found.centre(),
                        found.service(),
                        Choice.further(found.service(), found.services()),
                        found.visitArea(),
                        Query.day(from),
                        Query.day(date),
                        found.reference());
                var content = around.times(wish, failure);
                yield content.gone()
                        ? show("my", opened, found, "", failure, true)
                        : pages.of("book-time", content).status(failure.status());
            }
            case Reply.Refused<Appointment> refused -> pages.seeOther("/my");
            case Reply.Away<Appointment> away -> pages.error(503);
        };
    }

    private View show(String template, Opened opened, String note, Around.Failure failure) {
        return switch (booking.appointment(opened.reference(), opened.secret())) {
            case Reply.Given<Appointment>(var found) -> show(template, opened, found, note, failure, false);
            case Reply.Refused<Appointment> refused -> pages.seeOther("/my");
            case Reply.Away<Appointment> away -> pages.error(503);
        };
    }

    /**
     * The appointment's page.
     *
     * @param gone whether booking says that there is no such centre any more; else registry is asked
     */
    private View show(
            String template, Opened opened, Appointment found, String note, Around.Failure failure, boolean gone) {
        var known = around.of(found.centre(), found.chain(), found.visitArea());
        var near = found.displaced()
                ? booking.newTimes(found.reference(), opened.secret()).given()
                : null;
        var link = secretLink(opened);
        var content = new MyContent(
                found,
                known.centre().given(),
                gone || known.gone(),
                known.chain(),
                known.area(),
                opened.secret(),
                link,
                QrCode.of(link),
                near == null ? List.<NewTime>of() : near.items(),
                note,
                failure.refusal(),
                failure.away());
        return pages.of(template, content).status(failure.status());
    }

    private String secretLink(Opened opened) {
        return UriComponentsBuilder.fromUriString(publicUrl)
                .path("/my")
                .queryParam("reference", "{reference}")
                .queryParam("secret", "{secret}")
                .encode()
                .buildAndExpand(opened.reference(), opened.secret())
                .toUriString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
