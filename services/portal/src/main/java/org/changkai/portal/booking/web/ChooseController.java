package org.changkai.portal.booking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.changkai.portal.booking.Hold;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.page.Query;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The first steps of a booking: which service, and when. */
@Controller
class ChooseController {

    private final Pages pages;
    private final Booking booking;
    private final Around around;
    private final Visits visits;

    ChooseController(Pages pages, Booking booking, Around around, Visits visits) {
        this.pages = pages;
        this.booking = booking;
        this.around = around;
        this.visits = visits;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/book")
    View choose(
            @RequestParam(defaultValue = "") String centre,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String date) {
        if (!plain(centre) || !plain(service) || !(area + under).matches("(\\d{12})?")) {
            return pages.error(404);
        }
        if (centre.isEmpty()) {
            return service.isEmpty()
                    ? pages.of("book-service", new ServiceContent("", null, booking.services()))
                    : pages.seeOther("/circle?service=" + service);
        }
        if (service.isEmpty()) {
            var known = around.of(centre, List.of(), "");
            return known.centre().refusal() != null
                    ? pages.error(404)
                    : pages.of(
                            "book-service",
                            new ServiceContent(centre, known.centre().given(), offered(centre, known)));
        }
        var wish = new Around.Wish(
                centre, service, Choice.further(service, services), area, Query.day(from), Query.day(date), "");
        var times = around.times(wish, Around.Failure.NONE);
        if (times.nowhere()) {
            return pages.error(404);
        }
        var place = times.centre();
        return times.wantsArea() && place != null
                ? where(visits.step(place, service, under))
                : pages.of("book-time", times);
    }

    /** A centre of which booking has not heard yet shows what registry says of it. */
    private Reply<ServiceItem.ServiceItems> offered(String centre, Around.Known known) {
        var offered = booking.servicesAt(centre);
        return offered.refusal() == null ? offered : known.items();
    }

    /** A centre that goes to one village or community only needs no answer. */
    private View where(AreaContent step) {
        return step.areas().size() == 1 && step.areas().getFirst().last()
                ? pages.seeOther(step.address(step.areas().getFirst()))
                : pages.of("book-area", step);
    }

    @PreAuthorize("permitAll()")
    @PostMapping("/book/hold")
    View hold(
            @RequestParam String centre,
            @RequestParam String service,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam String start,
            @RequestParam(defaultValue = "") String area,
            @RequestParam String key,
            HttpServletRequest request) {
        if (!plain(centre) || !plain(service)) {
            return pages.error(404);
        }
        var choice = new Choice(centre, service, services, area, start, "", "");
        return switch (booking.hold(
                centre, choice.chain(), choice.area(), start, once(key, start), Sender.of(request))) {
            case Reply.Given<Hold>(var hold) -> pages.seeOther(choice.with(hold).contactAddress());
            case Reply<Hold> failed -> {
                var failure = Around.Failure.of(failed);
                var wish = new Around.Wish(centre, service, choice.services(), choice.area(), null, choice.date(), "");
                yield pages.of("book-time", around.times(wish, failure)).status(failure.status());
            }
        };
    }

    /** Back to the times; what was kept is free for others at once. */
    @PreAuthorize("permitAll()")
    @PostMapping("/book/back")
    View back(@ModelAttribute Choice choice) {
        if (!choice.held()) {
            return pages.seeOther("/book");
        }
        booking.giveBack(choice.hold());
        return pages.seeOther(choice.again());
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
}
