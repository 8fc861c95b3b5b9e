package org.changkai.registry.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.changkai.platform.security.Caller;
import org.changkai.registry.imports.ImportJobs;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.RunImports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@Tag(name = "imports")
@RestController
class ImportsController {

    private final ImportJobs jobs;
    private final RunImports run;
    private final IdempotentAnswers answers;
    private final RowReasons reasons;
    private final Clock clock;

    ImportsController(ImportJobs jobs, RunImports run, IdempotentAnswers answers, RowReasons reasons, Clock clock) {
        this.jobs = jobs;
        this.run = run;
        this.answers = answers;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Operation(summary = "Imports a CSV file; answers at once with the job that does it")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping(path = "/api/registry/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> start(
            @PathVariable String kind,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable LocalDate validFrom,
            @RequestParam(required = false) @Nullable String complete,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Caller caller)
            throws IOException {
        var what = kind(kind);
        var options = options(validFrom, complete, partial, caller);
        var content = file.getBytes();
        var command = new Command(what, options, HexFormat.of().formatHex(sha256(content)));
        var answer = answers.once("POST /imports", key, command, ImportView.class, () -> {
            var id = jobs.queue(what, options, content);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/registry/imports/" + id))
                    .body(view(id, language));
        });
        var job = answer.getBody();
        if (job != null) {
            run.announce(job.id());
        }
        return answer;
    }

    @Operation(summary = "An import's state, progress, counts and bad rows")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/imports/{id}")
    ImportView show(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language) {
        return view(id, language);
    }

    private record Command(ImportKind kind, ImportOptions options, String sha256) {}

    private ImportView view(UUID id, @Nullable String language) {
        return jobs.find(id)
                .map(job -> ImportView.of(job, reasons, ProblemTexts.language(language)))
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
    }

    private ImportOptions options(
            @Nullable LocalDate validFrom, @Nullable String complete, boolean partial, Caller caller) {
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        if (validFrom != null && validFrom.isAfter(today)) {
            throw Problem.invalid("validFrom", "valid-from-in-future").exception();
        }
        if (complete != null && !complete.matches("\\d{12}")) {
            throw Problem.invalid("complete", "not-an-area-code").exception();
        }
        if (complete != null) {
            caller.requireArea(complete);
        }
        return new ImportOptions(validFrom == null ? today : validFrom, complete, partial, caller);
    }

    private static ImportKind kind(String path) {
        try {
            return ImportKind.valueOf(path.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.of(404, "not-found").exception();
        }
    }

    private static byte[] sha256(byte[] content) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(content);
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
