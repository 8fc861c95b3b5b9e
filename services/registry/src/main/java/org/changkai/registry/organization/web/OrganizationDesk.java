package org.changkai.registry.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import java.util.UUID;
import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.desk.web.Edits;
import org.changkai.registry.imports.Flaws;
import org.changkai.registry.organization.Editorships;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.SaveOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "organizations")
@RestController
class OrganizationDesk {

    private final Organizations organizations;
    private final Editorships editorships;
    private final SaveOrganization save;
    private final Edits edits;

    OrganizationDesk(Organizations organizations, Editorships editorships, SaveOrganization save, Edits edits) {
        this.organizations = organizations;
        this.editorships = editorships;
        this.save = save;
        this.edits = edits;
    }

    @Operation(summary = "Creates an organization; without an id it gets one")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/organizations")
    ResponseEntity<Organization> create(
            @RequestBody OrganizationBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return edits.create("/organizations", key, body, Organization.class, () -> {
            var id = body.id() == null ? UUID.randomUUID().toString() : body.id();
            if (organizations.hold(id).isPresent()) {
                throw Problem.of(409, "id-taken").with("id", id).exception();
            }
            return save(id, body, caller);
        });
    }

    @Operation(
            summary =
                    "Changes an organization; links and standings are replaced if they are sent and left alone if not")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PutMapping("/api/registry/organizations/{id}")
    ResponseEntity<Organization> change(
            @PathVariable String id,
            @RequestBody OrganizationBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return edits.change(() -> {
            organizations.lockTrees();
            hold(id, ifMatch, caller);
            return save(id, body, caller);
        });
    }

    @Operation(summary = "Removes an organization that has nothing below it; its history stays")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @DeleteMapping("/api/registry/organizations/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return edits.remove(() -> {
            organizations.lockTrees();
            hold(id, ifMatch, caller);
            if (organizations.hasBelow(id)) {
                throw Problem.of(409, "organization-has-children").exception();
            }
            if (organizations.hasCentres(id)) {
                throw Problem.of(409, "organization-has-centres").exception();
            }
            organizations.remove(id, caller.account());
        });
    }

    private Organization save(String id, OrganizationBody body, Caller caller) {
        Flaws.refuse(save.save(body.wish(id), caller));
        return organizations.find(id).orElseThrow();
    }

    private void hold(String id, @Nullable String ifMatch, Caller caller) {
        var held = organizations
                .hold(id)
                .orElseThrow(() -> Problem.of(404, "organization-unknown")
                        .with("organization", id)
                        .exception());
        if (!caller.mayActIn(held.areaCode())
                && !editorships.editable(caller.account(), Set.of(id)).contains(id)) {
            throw Problem.of(403, "outside-area").exception();
        }
        new Revision(held.version()).require(ifMatch);
    }
}
