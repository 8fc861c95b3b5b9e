package org.changkai.registry.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.changkai.platform.datum.Datum;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.page.Cursor;
import org.changkai.platform.page.Page;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.ProblemTexts;
import org.changkai.platform.security.Caller;
import org.changkai.registry.history.History;
import org.changkai.registry.imports.FileBounds;
import org.changkai.registry.imports.ImportJob;
import org.changkai.registry.imports.ImportJobs;
import org.changkai.registry.imports.ImportKind;
import org.changkai.registry.imports.ImportOptions;
import org.changkai.registry.imports.ListedImport;
import org.changkai.registry.imports.RunImports;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.support.TransactionTemplate;
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

    private static final int LONGEST_NAME = 120;

    private final ImportJobs jobs;
    private final RunImports run;
    private final FileBounds bounds;
    private final IdempotentAnswers answers;
    private final RowReasons reasons;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportsController(
            ImportJobs jobs,
            RunImports run,
            FileBounds bounds,
            IdempotentAnswers answers,
            RowReasons reasons,
            TransactionTemplate transaction,
            Clock clock) {
        this.transaction = transaction;
        this.jobs = jobs;
        this.run = run;
        this.bounds = bounds;
        this.answers = answers;
        this.reasons = reasons;
        this.clock = clock;
    }

    @Operation(
            summary =
                    "Imports a CSV or XLSX file, or tells what it would change; answers at once with the job that does"
                            + " it")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping(path = "/api/registry/imports/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> start(
            @PathVariable String kind,
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Nullable LocalDate validFrom,
            @RequestParam(required = false) @Nullable String complete,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(required = false) @Nullable String datum,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Caller caller)
            throws IOException {
        var what = kind(kind);
        var options = options(validFrom, complete, partial, preview, RequestedDatum.of(datum), caller);
        requireBearable(file);
        var content = file.getBytes();
        var command = new Command(what, options, HexFormat.of().formatHex(sha256(content)));
        var answer = answers.once("POST /imports", key, command, ImportView.class, () -> {
            var id = jobs.queue(what, options, content, name(file));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/registry/imports/" + id))
                    .body(view(id, language, caller));
        });
        run.announce();
        return answer;
    }

    @Operation(
            summary =
                    "The own imports, and those of accounts whose areas all lie in the caller's, the latest first; with how"
                            + " many rows of them were bad")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/imports")
    Page<ListedImport> latest(
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        return Page.of(jobs.list(caller, after(cursor), limit + 1), limit, job -> Cursor.of(job.id()));
    }

    @Operation(summary = "An import's state, progress, counts and bad rows")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/imports/{id}")
    ImportView show(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Caller caller) {
        return view(id, language, caller);
    }

    @Operation(summary = "The first thousand changes that an import made, or that a preview would make")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @GetMapping("/api/registry/imports/{id}/changes")
    Page<History.Changed> changes(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Caller caller) {
        find(id, caller);
        var position = Cursor.parse(cursor, 1);
        var all = jobs.changes(id);
        var first = position == null ? 0 : Math.toIntExact(Math.clamp(position.number(0), 0, all.size()));
        var last = Math.min(first + limit, all.size());
        return new Page<>(
                all.subList(first, last), last < all.size() ? Cursor.of(last).text() : null);
    }

    @Operation(summary = "Does what a preview has shown; if anything has changed since then, it is refused")
    @PreAuthorize("hasAuthority('SCOPE_registry:write')")
    @PostMapping("/api/registry/imports/{id}/confirmation")
    ResponseEntity<ImportView> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String language,
            Caller caller) {
        find(id, caller);
        var confirmed = transaction.execute(status -> jobs.confirm(id, caller));
        if (!Boolean.TRUE.equals(confirmed)) {
            throw Problem.of(409, "nothing-to-confirm").exception();
        }
        run.announce();
        return ResponseEntity.accepted().body(view(id, language, caller));
    }

    /** Before it is read: what the heap does not carry would end the process, and again when it begins anew. */
    private void requireBearable(MultipartFile file) {
        if (file.getSize() > bounds.file()) {
            throw Problem.of(413, "import-too-large")
                    .with("most", bounds.file() / 1000)
                    .exception();
        }
    }

    private static @Nullable UUID after(@Nullable String cursor) {
        var position = Cursor.parse(cursor, 1);
        return position == null ? null : position.key(0, UUID::fromString);
    }

    /** Browsers of old send the whole path. */
    private static @Nullable String name(MultipartFile file) {
        var sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? null : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    private record Command(ImportKind kind, ImportOptions options, String sha256) {}

    private ImportView view(UUID id, @Nullable String language, Caller caller) {
        return ImportView.of(find(id, caller), reasons, ProblemTexts.language(language));
    }

    private ImportJob find(UUID id, Caller caller) {
        var job = jobs.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception());
        if (!job.isOpenTo(caller)) {
            throw Problem.of(403, "outside-area").exception();
        }
        return job;
    }

    private ImportOptions options(
            @Nullable LocalDate validFrom,
            @Nullable String complete,
            boolean partial,
            boolean preview,
            Datum datum,
            Caller caller) {
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
        return new ImportOptions(validFrom == null ? today : validFrom, complete, partial, preview, datum, caller);
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
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
