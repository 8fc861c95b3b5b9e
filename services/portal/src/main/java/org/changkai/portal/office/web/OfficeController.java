package org.changkai.portal.office.web;

import java.util.function.Supplier;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.Findings;
import org.changkai.portal.search.http.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The registry office's first page: centres and organizations of an area, or by name. */
@Controller
class OfficeController {

    static final String CLERK = "hasAuthority('SCOPE_registry:write')";

    private final Pages pages;
    private final Office office;
    private final Search search;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;

    OfficeController(
            Pages pages, Office office, Search search, Together together, LiveSettings<PortalSettings> settings) {
        this.pages = pages;
        this.office = office;
        this.search = search;
        this.together = together;
        this.settings = settings;
    }

    @PreAuthorize(CLERK)
    @GetMapping("/staff/office")
    View office(
            Caller caller, @RequestParam(defaultValue = "") String area, @RequestParam(defaultValue = "") String q) {
        var shown = area(caller, area, settings.get().homeArea());
        Supplier<@Nullable Reply<Findings>> found =
                q.isBlank() ? () -> null : together.ask(() -> search.find(q, "centre,organization", "", 30));
        var centres = together.ask(() -> office.centres(shown, ""));
        var organizations = office.organizations(shown, "");
        return pages.of(
                "office/office", new OfficeContent(caller, shown, q, found.get(), centres.get(), organizations));
    }

    /** The area that was asked for, else the caller's own, else the home area. */
    static String area(Caller caller, String asked, String home) {
        if (asked.matches("\\d{12}")) {
            return asked;
        }
        return caller.firstAreaOr(home);
    }
}
