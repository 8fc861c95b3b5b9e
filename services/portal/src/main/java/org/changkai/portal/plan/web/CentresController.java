package org.changkai.portal.plan.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.centre.http.OwnAreas;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.plan.RemovedCentre;
import org.changkai.portal.plan.http.Plans;
import org.changkai.portal.search.http.Search;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The centres of one's areas, or by name, and those that are gone and leave visits or messages behind. */
@Controller
class CentresController {

    static final String STAFF = "hasAnyAuthority('SCOPE_booking:desk', 'SCOPE_booking:manage')";

    private final Pages pages;
    private final Registry registry;
    private final Search search;
    private final Plans plans;
    private final OwnAreas ownAreas;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;

    CentresController(
            Pages pages,
            Registry registry,
            Search search,
            Plans plans,
            OwnAreas ownAreas,
            Together together,
            LiveSettings<PortalSettings> settings) {
        this.pages = pages;
        this.plans = plans;
        this.ownAreas = ownAreas;
        this.registry = registry;
        this.search = search;
        this.together = together;
        this.settings = settings;
    }

    @PreAuthorize(STAFF)
    @GetMapping("/staff/centres")
    View choose(
            Caller caller, @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String q) {
        var shown = area.matches("\\d{12}")
                ? area
                : caller.firstAreaOr(settings.get().homeArea());
        var centres = together.ask(() -> registry.centresIn(shown));
        var removed = together.ask(plans::removedCentres);
        var own = ownAreas.of(caller);
        var found = q.isBlank() ? null : search.find(q, "centre", "", 30);
        var gone = removed.get().given();
        return pages.of(
                "plan/centres",
                new CentresContent(
                        caller,
                        shown,
                        own,
                        q,
                        centres.get(),
                        gone == null ? List.<RemovedCentre>of() : gone.items(),
                        found));
    }
}
