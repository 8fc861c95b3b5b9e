package org.changkai.portal.centre.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.http.Booking;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.Photo;
import org.changkai.portal.news.http.News;
import org.changkai.portal.organization.http.Organizations;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.plan.Schedule;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A centre's own page: where it is, when it is open, what it offers, who runs it, its stories. */
@Controller
class CentreController {

    private static final int MOST_PHOTOS = 6;

    private final Pages pages;
    private final Registry registry;
    private final Organizations organizations;
    private final Booking booking;
    private final News news;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    CentreController(
            Pages pages,
            Registry registry,
            Organizations organizations,
            Booking booking,
            News news,
            Together together,
            LiveSettings<PortalSettings> settings,
            Clock clock) {
        this.pages = pages;
        this.registry = registry;
        this.organizations = organizations;
        this.booking = booking;
        this.news = news;
        this.together = together;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/centres/{id}")
    View centre(@PathVariable String id, @RequestParam(defaultValue = "") String service) {
        var items = together.ask(booking::services);
        var stories = together.ask(() -> news.about(id, 4));
        var schedule = together.ask(() -> booking.schedule(id));
        var centre = switch (registry.centre(id)) {
            case Reply.Given<Centre>(var found) -> found;
            case Reply.Refused<Centre> refused ->
                throw Problem.of(404, "not-found").exception();
            case Reply.Away<Centre> away -> throw Problem.of(503, "unavailable").exception();
        };
        var owner = together.ask(() -> centre.organizationId().isEmpty()
                ? null
                : organizations.organization(centre.organizationId()).given());
        var photos = photos(centre);
        var shown = shown(centre, service, () -> items.get());
        var today = LocalDate.now(clock);
        var calendar = shown.isEmpty()
                ? null
                : booking.calendar(id, shown, today, settings.get().calendarDays());
        return pages.of(
                "centre",
                new CentreContent(
                        centre,
                        owner.get(),
                        hours(schedule.get(), centre),
                        today,
                        items.get(),
                        shown,
                        calendar,
                        photos.get(),
                        stories.get()));
    }

    /** Booking knows what a manager has set; where nobody has, or while it is away, registry's hours are the answer. */
    private static Schedule hours(Reply<Schedule> set, Centre centre) {
        var schedule = set.given();
        return schedule == null || schedule.patterns().isEmpty() ? Schedule.weekly(centre.openingHours()) : schedule;
    }

    private Supplier<List<Photo>> photos(Centre centre) {
        var asked = centre.photos().stream()
                .filter(photo -> !photo.startsWith("https://"))
                .limit(MOST_PHOTOS)
                .map(photo -> together.ask(() -> news.photo(photo)))
                .toList();
        return () -> asked.stream()
                .map(answer -> answer.get().given())
                .filter(Objects::nonNull)
                .filter(Photo::shown)
                .toList();
    }

    private static String shown(Centre centre, String asked, Supplier<Reply<ServiceItem.ServiceItems>> items) {
        if (centre.services().contains(asked)) {
            return asked;
        }
        var known = items.get().given();
        return centre.services().stream()
                .filter(code -> known != null && known.find(code) != null)
                .findFirst()
                .orElse("");
    }
}
