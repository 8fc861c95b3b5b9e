package org.changkai.registry.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.imports.Flaws;
import org.changkai.registry.organization.Organization;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.SaveOrganization;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
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
    private final SaveOrganization save;
    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;

    OrganizationDesk(
            Organizations organizations,
            SaveOrganization save,
            IdempotentAnswers answers,
            TransactionTemplate transaction) {
        this.organizations = organizations;
        this.save = save;
        this.answers = answers;
        this.transaction = transaction;
    }

    @Operation(summary = "Creates an organization; without an id it gets one")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/organizations")
    ResponseEntity<Organization> create(
            @RequestBody OrganizationBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        requireArea(body, caller);
        return answers.once("POST /organizations", key, body, Organization.class, () -> {
            var id = body.id() == null ? UUID.randomUUID().toString() : body.id();
            var made = inTransaction(() -> {
                if (organizations.hold(id).isPresent()) {
                    throw Problem.of(409, "id-taken").with("id", id).exception();
                }
                return save(id, body, caller);
            });
            return ResponseEntity.created(URI.create("/api/registry/organizations/" + id))
                    .eTag(new Revision(made.version()).etag())
                    .body(made);
        });
    }

    @Operation(summary = "Changes an organization; links are replaced if they are sent and left alone if not")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PutMapping("/api/registry/organizations/{id}")
    ResponseEntity<Organization> change(
            @PathVariable String id,
            @RequestBody OrganizationBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        requireArea(body, caller);
        var changed = inTransaction(() -> {
            hold(id, ifMatch, caller);
            return save(id, body, caller);
        });
        return ResponseEntity.ok().eTag(new Revision(changed.version()).etag()).body(changed);
    }

    @Operation(summary = "Removes an organization that has nothing below it; its history stays")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @DeleteMapping("/api/registry/organizations/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        transaction.executeWithoutResult(status -> {
            organizations.lockTree();
            hold(id, ifMatch, caller);
            if (organizations.find(id).orElseThrow().children() > 0) {
                throw Problem.of(409, "organization-has-children").exception();
            }
            organizations.remove(id, caller.account());
        });
        return ResponseEntity.noContent().build();
    }

    private Organization save(String id, OrganizationBody body, Caller caller) {
        Flaws.refuse(save.save(body.draft(id), body.links(id), caller));
        return organizations.find(id).orElseThrow();
    }

    private void hold(String id, @Nullable String ifMatch, Caller caller) {
        var held = organizations
                .hold(id)
                .orElseThrow(() -> Problem.of(404, "organization-unknown")
                        .with("organization", id)
                        .exception());
        caller.requireArea(held.areaCode());
        new Revision(held.version()).require(ifMatch);
    }

    private Organization inTransaction(java.util.function.Supplier<Organization> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static void requireArea(OrganizationBody body, Caller caller) {
        if (body.areaCode() != null) {
            caller.requireArea(body.areaCode());
        }
    }
}
