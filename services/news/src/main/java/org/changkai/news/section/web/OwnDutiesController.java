package org.changkai.news.section.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.section.FoundSections;
import org.changkai.news.staff.web.People;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/desk/duties")
@Tag(name = "Sections", description = "栏目与系列")
class OwnDutiesController {

    private static final String STAFF = "hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')";

    private final Duties duties;
    private final FoundSections found;

    OwnDutiesController(Duties duties, FoundSections found) {
        this.duties = duties;
        this.found = found;
    }

    record OwnDutyView(String section, String sectionName, Duty duty) {}

    @Operation(summary = "What the caller was given to do, in all sections")
    @PreAuthorize(STAFF)
    @GetMapping
    Page<OwnDutyView> list(Caller caller) {
        return Page.whole(duties.of(People.of(caller)).stream()
                .map(own -> new OwnDutyView(own.section(), own.sectionName(), own.duty()))
                .toList());
    }

    @Operation(
            summary = "Give back a duty of one's own; what is left",
            description =
                    "It is then the others' who were given it, or if there are none open to everybody who has its scope."
                            + " Only an editor gives it anew. 404 if it is not the caller's.")
    @PreAuthorize(STAFF)
    @DeleteMapping("/{section}/{duty}")
    Page<OwnDutyView> giveBack(@PathVariable String section, @PathVariable Duty duty, Caller caller) {
        var _ = Refusals.open(found.giveBack(section, duty, People.of(caller)));
        return list(caller);
    }
}
