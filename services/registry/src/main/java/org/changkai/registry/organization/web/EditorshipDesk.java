package org.changkai.registry.organization.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.organization.Editorship;
import org.changkai.registry.organization.Editorships;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.Tree;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Grants rights by subtree. Only who has the area of the organization in the token may grant them. */
@Tag(name = "organizations")
@RestController
class EditorshipDesk {

    private static final String PATH = "/api/registry/organizations/{id}/editors";

    private final Organizations organizations;
    private final Editorships editorships;

    EditorshipDesk(Organizations organizations, Editorships editorships) {
        this.organizations = organizations;
        this.editorships = editorships;
    }

    @Operation(summary = "The accounts that may edit an organization and what lies below it in a tree")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping(PATH)
    Page<Editorship> list(@PathVariable String id, Caller caller) {
        require(id, caller);
        return Page.whole(editorships.on(id));
    }

    @Operation(summary = "Lets an account edit an organization and whatever lies below it in a tree, now and later")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PutMapping(PATH + "/{account}/{tree}")
    ResponseEntity<Void> grant(
            @PathVariable String id, @PathVariable String account, @PathVariable Tree tree, Caller caller) {
        require(id, caller);
        if (account.isBlank() || account.length() > 100) {
            throw Problem.invalid("account", "too-long").exception();
        }
        editorships.grant(id, account, tree, caller.account());
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "Takes that right back")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @DeleteMapping(PATH + "/{account}/{tree}")
    ResponseEntity<Void> revoke(
            @PathVariable String id, @PathVariable String account, @PathVariable Tree tree, Caller caller) {
        require(id, caller);
        editorships.revoke(id, account, tree, caller.account());
        return ResponseEntity.noContent().build();
    }

    private void require(String id, Caller caller) {
        var organization = organizations
                .find(id)
                .orElseThrow(() -> Problem.of(404, "organization-unknown")
                        .with("organization", id)
                        .exception());
        caller.requireArea(organization.areaCode());
    }
}
