package org.changkai.news.front.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.changkai.news.front.ArrangeFront;
import org.changkai.news.front.Front;
import org.changkai.news.front.Front.Placement;
import org.changkai.news.front.Fronts;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.section.Sections;
import org.changkai.news.staff.BeijingTime;
import org.changkai.news.staff.web.People;
import org.changkai.platform.http.Revision;
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
@RequestMapping("/api/news/desk")
@Tag(name = "Front pages", description = "头版与栏目页编排")
class DeskFrontController {

    private static final String SLOTS =
            "All slots at once; If-Match names the revision, \"0\" before the first. A story"
                    + " that is not published yet waits unseen; one whose time is over falls away by itself.";

    private final Fronts fronts;
    private final ArrangeFront arrange;
    private final Sections sections;

    DeskFrontController(Fronts fronts, ArrangeFront arrange, Sections sections) {
        this.fronts = fronts;
        this.arrange = arrange;
        this.sections = sections;
    }

    record Slot(
            @Min(1) @Max(50) int slot,
            @NotNull UUID story,
            @Nullable OffsetDateTime until) {}

    record Arrangement(@NotNull @Size(max = 50) List<@NotNull @Valid Slot> items) {}

    /** A page's slots and its revision, for pages without a header to keep it in. */
    record ArrangementView(
            long revision,
            List<SlotView> items,

            @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable
            String next) {}

    record SlotView(int slot, UUID story, @Nullable OffsetDateTime until, String headline, String state) {}

    @Operation(summary = "What stands in the slots of the front page, seen or not")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping("/front")
    ResponseEntity<ArrangementView> front() {
        return answer(fronts.find(Front.PAPER));
    }

    @Operation(summary = "Arrange the front page", description = SLOTS)
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PutMapping("/front")
    ResponseEntity<ArrangementView> arrange(
            @Valid @RequestBody Arrangement arrangement,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(Refusals.open(arrange.paper(placements(arrangement), Precondition.required(ifMatch)::holds)));
    }

    @Operation(summary = "What stands in the slots of a section's page, seen or not")
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping("/sections/{slug}/front")
    ResponseEntity<ArrangementView> section(@PathVariable String slug) {
        return answer(fronts.find(Front.section(known(slug))));
    }

    @Operation(summary = "Arrange a section's page", description = SLOTS)
    @PreAuthorize("hasAuthority('SCOPE_news:publish')")
    @PutMapping("/sections/{slug}/front")
    ResponseEntity<ArrangementView> arrangeSection(
            @PathVariable String slug,
            @Valid @RequestBody Arrangement arrangement,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        return answer(Refusals.open(arrange.section(
                known(slug), placements(arrangement), People.of(caller), Precondition.required(ifMatch)::holds)));
    }

    private static List<Placement> placements(Arrangement arrangement) {
        return arrangement.items().stream()
                .map(slot -> new Placement(
                        slot.slot(),
                        slot.story(),
                        slot.until() == null ? null : slot.until().toInstant()))
                .toList();
    }

    private String known(String slug) {
        return sections.find(slug)
                .orElseThrow(() -> Problem.of(404, "not-found").exception())
                .slug();
    }

    private ResponseEntity<ArrangementView> answer(Front front) {
        return ResponseEntity.ok()
                .eTag(new Revision(front.revision()).etag())
                .body(new ArrangementView(
                        front.revision(),
                        fronts.lines(front.page()).stream()
                                .map(line -> new SlotView(
                                        line.slot(),
                                        line.story(),
                                        BeijingTime.ofNullable(line.until()),
                                        line.headline(),
                                        line.state()))
                                .toList(),
                        null));
    }
}
