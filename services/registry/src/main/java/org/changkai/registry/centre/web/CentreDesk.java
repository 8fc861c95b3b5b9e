package org.changkai.registry.centre.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.changkai.registry.centre.Centre;
import org.changkai.registry.centre.CentreDraft;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.centre.JudgeCentres;
import org.changkai.registry.imports.Flaws;
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

@Tag(name = "centres")
@RestController
class CentreDesk {

    private final Centres centres;
    private final JudgeCentres judge;
    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;

    CentreDesk(Centres centres, JudgeCentres judge, IdempotentAnswers answers, TransactionTemplate transaction) {
        this.centres = centres;
        this.judge = judge;
        this.answers = answers;
        this.transaction = transaction;
    }

    @Operation(summary = "Creates a centre or station; without an id it gets one")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/centres")
    ResponseEntity<Centre> create(
            @RequestBody CentreBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        requireArea(body, caller);
        return answers.once("POST /centres", key, body, Centre.class, () -> {
            var draft = body.draft(body.id() == null ? UUID.randomUUID().toString() : body.id());
            var made = Objects.requireNonNull(transaction.execute(status -> {
                if (draft.id() != null && centres.hold(draft.id()).isPresent()) {
                    throw Problem.of(409, "id-taken").with("id", draft.id()).exception();
                }
                return save(draft, caller);
            }));
            return ResponseEntity.created(URI.create("/api/registry/centres/" + made.id()))
                    .eTag(new Revision(made.version()).etag())
                    .body(made);
        });
    }

    @Operation(summary = "Changes a centre or station")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PutMapping("/api/registry/centres/{id}")
    ResponseEntity<Centre> change(
            @PathVariable String id,
            @RequestBody CentreBody body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        requireArea(body, caller);
        var draft = body.draft(id);
        var changed = Objects.requireNonNull(transaction.execute(status -> {
            hold(id, ifMatch, caller);
            return save(draft, caller);
        }));
        return ResponseEntity.ok().eTag(new Revision(changed.version()).etag()).body(changed);
    }

    @Operation(summary = "Removes a centre or station from all answers; its history stays")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @DeleteMapping("/api/registry/centres/{id}")
    ResponseEntity<Void> remove(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            Caller caller) {
        transaction.executeWithoutResult(status -> {
            hold(id, ifMatch, caller);
            centres.remove(id, caller.account());
        });
        return ResponseEntity.noContent().build();
    }

    private Centre save(CentreDraft draft, Caller caller) {
        var drafts = List.of(draft);
        Flaws.refuse(judge.bench(drafts, caller).judge(draft).flaws());
        centres.save(drafts, caller.account());
        return centres.find(Objects.requireNonNull(draft.id())).orElseThrow();
    }

    private void hold(String id, @Nullable String ifMatch, Caller caller) {
        var held = centres.hold(id)
                .orElseThrow(() ->
                        Problem.of(404, "centre-unknown").with("centre", id).exception());
        caller.requireArea(held.areaCode());
        new Revision(held.version()).require(ifMatch);
    }

    private static void requireArea(CentreBody body, Caller caller) {
        if (body.areaCode() != null) {
            caller.requireArea(body.areaCode());
        }
    }
}
