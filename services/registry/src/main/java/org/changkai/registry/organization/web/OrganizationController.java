package org.changkai.registry.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.desk.web.Edits;
import org.changkai.registry.organization.LinkType;
import org.changkai.registry.organization.LinkedOrganization;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.OrganizationKind;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.Standing;
import org.changkai.registry.organization.SubtreeCounts;
import org.changkai.registry.organization.Tree;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organizations")
@RestController
class OrganizationController {

    private final Organizations organizations;
    private final Clock clock;

    OrganizationController(Organizations organizations, Clock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    @Operation(summary = "Organizations by area subtree, kind, tree, words in the name and unified social credit code")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations")
    Page<Organization> list(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable OrganizationKind kind,
            @RequestParam(required = false) @Nullable String under,
            @RequestParam(defaultValue = "PARTY") Tree tree,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String unifiedSocialCreditCode,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AreaCode.check("area", area);
        var words = q == null || q.isBlank() ? null : q.strip();
        return page(
                new Organizations.Filter(area, kind, null, under, tree, words, unifiedSocialCreditCode), limit, cursor);
    }

    @Operation(summary = "One organization")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations/{id}")
    ResponseEntity<Organization> one(@PathVariable String id) {
        return Edits.shown(find(id));
    }

    @Operation(summary = "The organizations directly below one in a tree")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations/{id}/children")
    Page<Organization> children(
            @PathVariable String id,
            @RequestParam(defaultValue = "PARTY") Tree tree,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        find(id);
        return page(new Organizations.Filter(null, null, id, null, tree, null, null), limit, cursor);
    }

    @Operation(summary = "An organization and all above it in a tree, the top first")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations/{id}/path")
    Page<Organization> path(@PathVariable String id, @RequestParam(defaultValue = "PARTY") Tree tree) {
        find(id);
        return Page.whole(organizations.path(id, tree));
    }

    @Operation(summary = "How many organizations, centres and stations lie in a subtree at this moment")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations/{id}/counts")
    SubtreeCounts counts(@PathVariable String id, @RequestParam(defaultValue = "PARTY") Tree tree) {
        find(id);
        return organizations.count(id, tree);
    }

    @Operation(summary = "How an organization was assessed, the latest year first")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations/{id}/standings")
    Page<Standing> standings(
            @PathVariable String id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        find(id);
        return Page.piece(organizations.standings(id), limit, cursor, Standing::year);
    }

    @Operation(
            summary =
                    "The links of an organization, both ways, that hold today or held on a past day; with all=true those that"
                            + " have ended and those that are still to begin too")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/organizations/{id}/links")
    Page<LinkedOrganization> links(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable LinkType type,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(defaultValue = "false") boolean all,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        find(id);
        var day = asOf == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : asOf;
        var links = all ? organizations.allLinks(id) : organizations.links(id, day);
        var wanted = links.stream()
                .filter(link -> type == null || link.type() == type)
                .toList();
        return Page.piece(wanted, limit, cursor, LinkedOrganization::key);
    }

    private Page<Organization> page(Organizations.Filter filter, int limit, @Nullable String cursor) {
        var position = Cursor.parse(cursor, 2);
        var after = position == null ? null : new Organizations.After(position.key(0), position.key(1));
        var rows = organizations.list(filter, after, limit + 1);
        return Page.of(rows, limit, organization -> Cursor.of(organization.areaCode(), organization.id()));
    }

    private Organization find(String id) {
        return organizations
                .find(id)
                .orElseThrow(() -> Problem.of(404, "organization-unknown")
                        .with("organization", id)
                        .exception());
    }
}
