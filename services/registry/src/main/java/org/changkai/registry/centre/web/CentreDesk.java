package org.changkai.registry.centre.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.centre.JudgeCentres;
import org.changkai.registry.desk.web.Edits;
import org.changkai.registry.imports.Flaws;
import org.changkai.registry.placement.CheckPlacement;
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

@Tag(name = "centres")
@RestController
class CentreDesk {

    private final Centres centres;
    private final JudgeCentres judge;
    private final CheckPlacement placement;
    private final Edits edits;

    CentreDesk(Centres centres, JudgeCentres judge, CheckPlacement placement, Edits edits) {
        this.centres = centres;
        this.judge = judge;
        this.placement = placement;
        this.edits = edits;
    }

    @Operation(
            summary =
                    "Creates a centre or station; without an id it gets one. misplaced warns of a point outside its county")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/centres")
    ResponseEntity<Centre> create(
            @RequestBody CentreBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        return edits.create("/centres", key, body, Centre.class, () -> {
            var draft = body.draft(body.id() == null ? UUID.randomUUID().toString() : body.id());
            if (draft.id() != null && centres.hold(draft.id()).isPresent()) {
                throw Problem.of(409, "id-taken").with("id", draft.id()).exception();
            }
            return save(draft, caller);
        });
    }

    @Operation(summary = "Changes a centre or station; misplaced warns of a point outside its county")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PutMapping("/api/registry/centres/{id}")
    ResponseEntity<Centre> change(
            @PathVariable String id,
            @RequestBody CentreBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return edits.change(() -> {
            hold(id, ifMatch, caller);
            return save(body.draft(id), caller);
        });
    }

    @Operation(summary = "Removes a centre or station from all answers; its history stays")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @DeleteMapping("/api/registry/centres/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        return edits.remove(() -> {
            hold(id, ifMatch, caller);
            centres.remove(id, caller.account());
        });
    }

    private Centre save(CentreDraft draft, Caller caller) {
        var drafts = List.of(draft);
        Flaws.refuse(judge.bench(drafts, caller).judge(draft).flaws());
        centres.save(drafts, caller.account());
        return centres.find(Objects.requireNonNull(draft.id())).orElseThrow().checkedBy(placement);
    }

    private void hold(String id, @Nullable String ifMatch, Caller caller) {
        var held = centres.hold(id)
                .orElseThrow(() ->
                        Problem.of(404, "centre-unknown").with("centre", id).exception());
        judge.requireRight(held, caller);
        new Revision(held.version()).require(ifMatch);
    }
}
