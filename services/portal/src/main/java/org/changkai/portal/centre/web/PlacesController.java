package org.changkai.portal.centre.web;

import java.util.List;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.http.Search;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class PlacesController {

    private final Pages pages;
    private final Registry registry;
    private final Booking booking;
    private final News news;
    private final Search search;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;

    PlacesController(
            Pages pages,
            Registry registry,
            Booking booking,
            News news,
            Search search,
            Together together,
            LiveSettings<PortalSettings> settings) {
        this.pages = pages;
        this.registry = registry;
        this.booking = booking;
        this.news = news;
        this.search = search;
        this.together = together;
        this.settings = settings;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/")
    View home() {
        var services = together.ask(booking::services);
        var stories = together.ask(() -> news.latest(settings.get().latestStories(), ""));
        return pages.of("home", new HomeContent(services.get(), stories.get()));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/circle")
    View circle(
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String lon,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String minutes,
            @RequestParam(defaultValue = "") String service,
            @RequestParam(defaultValue = "") List<String> services,
            @RequestParam(defaultValue = "false") boolean slow,
            @RequestParam(name = "step-free", defaultValue = "false") boolean stepFree) {
        var question = CircleQuestion.of(
                lat,
                lon,
                place,
                minutes,
                service,
                services,
                slow,
                stepFree,
                settings.get().circleMinutes());
        var items = together.ask(booking::services);
        var north = question.lat();
        var east = question.lon();
        if (north != null && east != null) {
            var circle = together.ask(() -> registry.circle(new Registry.Walk(
                    north, east, question.minutes(), question.service(), question.slow(), question.stepFree())));
            var free = question.service().isEmpty()
                    ? null
                    : together.ask(() -> booking.firstFree(north, east, question.minutes(), question.chain()));
            return pages.of(
                    "circle",
                    new CircleContent(question, items.get(), circle.get(), free == null ? null : free.get(), null));
        }
        var places = question.place().isEmpty() ? null : search.find(question.place(), "area,centre", "", 12);
        return pages.of("circle", new CircleContent(question, items.get(), null, null, places));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/places")
    View places(@RequestParam(defaultValue = "") String service) {
        return place(settings.get().homeArea(), service);
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/places/{code}")
    View place(@PathVariable String code, @RequestParam(defaultValue = "") String service) {
        var area = together.ask(() -> registry.area(code));
        var below = together.ask(() -> registry.areasIn(code));
        var centres = together.ask(() -> registry.centresIn(code));
        return switch (area.get()) {
            case Reply.Given<Area>(var found) ->
                pages.of(
                        "place",
                        new PlaceContent(
                                found,
                                below.get(),
                                centres.get(),
                                found.code().equals(settings.get().homeArea()),
                                CircleQuestion.code(service)));
            case Reply.Refused<Area> refused -> pages.error(404);
            case Reply.Away<Area> away -> pages.error(503);
        };
    }

    /** Where search and feeds say that an area is. */
    @PreAuthorize("permitAll()")
    @GetMapping("/areas/{code}")
    View area(@PathVariable String code) {
        return code.matches("\\d{12}") ? pages.seeOther("/places/" + code) : pages.error(404);
    }
}
