package org.changkai.portal.office.web;

import java.util.function.Supplier;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.centre.WalkingMinutes;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.Plan;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What one more centre would add, and where the next ones are best. */
@Controller
class PlanController {

    private final Pages pages;
    private final Office office;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;

    PlanController(Pages pages, Office office, Together together, LiveSettings<PortalSettings> settings) {
        this.pages = pages;
        this.office = office;
        this.together = together;
        this.settings = settings;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping("/staff/office/plan")
    View plan(
            Caller caller,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "15") int minutes,
            @RequestParam(defaultValue = "5") int count,
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String lon) {
        var shown = OfficeController.area(caller, area, settings.get().homeArea());
        var walk = Math.clamp(minutes, WalkingMinutes.FEWEST, WalkingMinutes.MOST);
        var places = Math.clamp(count, 1, 20);
        var north = lat.strip();
        var east = lon.strip();
        Supplier<@Nullable Reply<Plan.Proposal>> tried = number(north) && number(east)
                ? together.ask(() -> office.whatIf(shown, walk, Double.parseDouble(north), Double.parseDouble(east)))
                : () -> null;
        var centres = together.ask(() -> office.allCentres(shown));
        var best = office.best(shown, walk, places);
        return pages.of(
                "office/plan",
                new PlanContent(caller, shown, walk, places, north, east, tried.get(), best, centres.get()));
    }

    private static boolean number(String text) {
        return text.matches("-?\\d{1,3}(\\.\\d{1,12})?");
    }
}
