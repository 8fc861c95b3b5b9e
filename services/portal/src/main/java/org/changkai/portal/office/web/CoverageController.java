package org.changkai.portal.office.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.centre.WalkingMinutes;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.Coverage;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The planners' page: which villages and communities have no centre within a walk. */
@Controller
class CoverageController {

    private final Pages pages;
    private final Office office;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    CoverageController(
            Pages pages, Office office, Together together, LiveSettings<PortalSettings> settings, Clock clock) {
        this.pages = pages;
        this.office = office;
        this.together = together;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping("/staff/office/coverage")
    View coverage(
            Caller caller,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "15") int minutes,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to) {
        var shown = OfficeController.area(caller, area, settings.get().homeArea());
        var walk = Math.clamp(minutes, WalkingMinutes.FEWEST, WalkingMinutes.MOST);
        var centres = together.ask(() -> office.allCentres(shown));
        var today = LocalDate.now(clock);
        var history = together.ask(() -> office.coverageSince(shown, today.minusYears(1), today));
        Supplier<@Nullable Reply<Coverage.Comparison>> comparison = from.isEmpty() || to.isEmpty()
                ? () -> null
                : together.ask(() -> office.compareCoverage(shown, from, to));
        var coverage = office.coverage(shown, walk);
        return pages.of(
                "office/coverage",
                new CoverageContent(
                        caller,
                        shown,
                        walk,
                        coverage,
                        centres.get(),
                        history.get(),
                        from.isEmpty() ? today.minusYears(1).toString() : from,
                        to.isEmpty() ? today.toString() : to,
                        comparison.get()));
    }
}
