package org.changkai.portal.office.web;

import java.util.List;
import java.util.regex.Pattern;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.centre.Area;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.Undecided;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the rules cannot decide: where a closed code went, and centres and areas that lie outside their county. */
@Controller
class ChecksController {

    private static final String PAGE = "/staff/office/checks";

    private final Pages pages;
    private final Office office;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;

    ChecksController(Pages pages, Office office, Together together, LiveSettings<PortalSettings> settings) {
        this.pages = pages;
        this.office = office;
        this.together = together;
        this.settings = settings;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping(PAGE)
    View checks(Caller caller, @RequestParam(defaultValue = "") String area) {
        return page(caller, area, null);
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(PAGE + "/{code}")
    View decide(
            Caller caller,
            @PathVariable String code,
            @RequestParam String closedOn,
            @RequestParam(defaultValue = "") String successor,
            @RequestParam(defaultValue = "") String others,
            @RequestParam String relation) {
        if (!Undecided.RELATIONS.contains(relation)) {
            return pages.error(400);
        }
        var decided = office.decide(code, closedOn, successors(successor, others), relation);
        return decided.given() != null ? pages.seeOther(PAGE) : page(caller, "", decided);
    }

    /** The one that was chosen and those that were typed, each once. */
    private static List<String> successors(String chosen, String typed) {
        return Pattern.compile("[\\s,，、;；]+")
                .splitAsStream(chosen + " " + typed)
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
    }

    private Page page(Caller caller, String asked, @Nullable Reply<Area> failed) {
        var area = asked.isEmpty()
                        && caller.firstAreaOr("").isEmpty()
                        && !caller.areas().isEmpty()
                ? "" // whose rights come from a subtree of organizations alone
                : OfficeController.area(caller, asked, settings.get().homeArea());
        var misplaced = together.ask(() -> office.misplaced(area));
        var areas = together.ask(() -> office.misplacedAreas(area));
        var undecided = office.undecided(area);
        var refusal = failed == null ? null : failed.refusal();
        var away = failed != null && failed.away();
        return pages.of(
                        "office/checks",
                        new ChecksContent(caller, area, undecided, misplaced.get(), areas.get(), refusal, away))
                .status(failed == null ? 200 : refusal == null ? 503 : refusal.status());
    }
}
