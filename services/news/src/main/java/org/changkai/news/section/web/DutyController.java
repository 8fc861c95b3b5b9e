package org.changkai.news.section.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.section.Duties;
import org.changkai.news.section.Duty;
import org.changkai.news.section.FoundSections;
import org.changkai.news.section.Section;
import org.changkai.news.section.Sections;
import org.changkai.news.staff.Person;
import org.changkai.news.staff.web.People;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/sections/{slug}/duties")
@Tag(name = "Sections", description = "栏目与系列")
class DutyController {

    private final Sections sections;
    private final Duties duties;
    private final FoundSections found;

    DutyController(Sections sections, Duties duties, FoundSections found) {
        this.sections = sections;
        this.duties = duties;
        this.found = found;
    }

    record DutyView(
            @NotNull Duty duty,
            @NotBlank @Size(max = 100) String account,
            @NotBlank @Size(max = 60) String name) {}

    record DutyList(@NotNull @Size(max = 500) List<@NotNull @Valid DutyView> items) {}

    @Operation(
            summary = "Who does what for a section",
            description = "A duty that nobody was given is open to everybody who has its scope.")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping
    ResponseEntity<Page<DutyView>> list(@PathVariable String slug) {
        return answer(sections.find(slug)
                .orElseThrow(() -> Problem.of(404, "not-found").exception()));
    }

    @Operation(
            summary = "Say who does what for a section, all of it at once",
            description =
                    "If-Match names the section's revision. A duty that is somebody else's is given to the caller by"
                            + " another editor only: 403 duty-to-oneself.")
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PutMapping
    ResponseEntity<Page<DutyView>> replace(
            @PathVariable String slug,
            @Valid @RequestBody DutyList list,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var assignments = list.items().stream()
                .map(given -> new Duties.Assignment(given.duty(), new Person(given.account(), given.name())))
                .toList();
        var editor = People.of(caller);
        return answer(Refusals.open(found.duties(slug, assignments, editor, Precondition.required(ifMatch)::holds)));
    }

    private ResponseEntity<Page<DutyView>> answer(Section section) {
        return ResponseEntity.ok()
                .eTag(new Revision(section.revision()).etag())
                .body(Page.whole(duties.of(section.slug()).stream()
                        .map(given -> new DutyView(
                                given.duty(), given.who().account(), given.who().name()))
                        .toList()));
    }
}
