package org.changkai.registry.correction.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.problem.Problem;
import org.changkai.registry.correction.Correction;
import org.changkai.registry.correction.Corrections;
import org.changkai.registry.correction.SuggestCorrection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "corrections")
@RestController
class SuggestionController {

    private final SuggestCorrection suggest;
    private final Corrections corrections;
    private final IdempotentAnswers answers;
    private final TransactionTemplate transaction;

    SuggestionController(
            SuggestCorrection suggest,
            Corrections corrections,
            IdempotentAnswers answers,
            TransactionTemplate transaction) {
        this.suggest = suggest;
        this.corrections = corrections;
        this.answers = answers;
        this.transaction = transaction;
    }

    /** What became of a suggestion, for whoever made it. */
    record Receipt(
            UUID id,
            Correction.State state,
            OffsetDateTime suggestedAt,
            @Nullable OffsetDateTime decidedAt,
            @Nullable String reason) {

        static Receipt of(Correction correction) {
            return new Receipt(
                    correction.id(),
                    correction.state(),
                    correction.suggestedAt(),
                    correction.decidedAt(),
                    correction.reason());
        }
    }

    private record Command(String centre, SuggestionBody body) {}

    @Operation(summary = "Suggests a correction of what is known about a centre; a clerk decides on it")
    @PreAuthorize("permitAll()")
    @PostMapping("/api/registry/centres/{id}/corrections")
    ResponseEntity<Receipt> suggest(
            @PathVariable String id,
            @RequestBody SuggestionBody body,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return answers.once("POST /corrections", key, new Command(id, body), Receipt.class, () -> {
            var made = Objects.requireNonNull(transaction.execute(
                    status -> corrections.find(suggest.suggest(id, body.suggestion(), note(body)))));
            return ResponseEntity.status(HttpStatus.CREATED).body(Receipt.of(made.orElseThrow()));
        });
    }

    private static @Nullable String note(SuggestionBody body) {
        var note = body.note();
        return note == null || note.isBlank() ? null : note.strip();
    }

    @Operation(summary = "What became of a suggestion")
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/centres/{id}/corrections/{correction}")
    Receipt receipt(@PathVariable String id, @PathVariable UUID correction) {
        return corrections
                .find(correction)
                .filter(known -> known.centre().equals(id))
                .map(Receipt::of)
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
    }
}
