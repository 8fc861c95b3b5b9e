package org.changkai.news.photo.upload.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.catalina.connector.ClientAbortException;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.Photos.Alike;
import org.changkai.news.photo.upload.TakeUpload;
import org.changkai.news.photo.upload.Upload;
import org.changkai.news.refusal.Outcome.Done;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.staff.web.People;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/photos/uploads")
@Tag(name = "Uploads", description = "断点续传：照片分段上传（tus 1.0）")
class UploadController {

    private static final String PARTS = "application/offset+octet-stream";
    private static final String WRITES = "hasAuthority('SCOPE_news:write')";

    private final TakeUpload uploads;
    private final Photos photos;
    private final IdempotentAnswers answers;

    UploadController(TakeUpload uploads, Photos photos, IdempotentAnswers answers) {
        this.uploads = uploads;
        this.photos = photos;
        this.answers = answers;
    }

    /**
     * How far an upload has come.
     *
     * @param photo address of the photo once it is there
     * @param alike photos that are the same or nearly, once it is there
     */
    record UploadView(
            UUID id,
            long length,
            long received,
            @Nullable String photo,
            @Nullable List<Alike> alike) {}

    private UploadView view(Upload upload) {
        var photo = upload.photo();
        return new UploadView(
                upload.id(),
                upload.length(),
                upload.received(),
                photo == null ? null : "/api/news/photos/" + photo,
                photo == null ? null : photos.alike(photo));
    }

    @Operation(
            summary = "Begin an upload that may be broken off",
            description = "tus 1.0 with creation, expiration and termination. Upload-Length is the file's size;"
                    + " Upload-Metadata may carry filename, caption, credit, alt, copyright, rights and consent (UTF-8 in"
                    + " base64), as a whole upload does.")
    @PreAuthorize(WRITES)
    @PostMapping
    ResponseEntity<UploadView> begin(
            @RequestHeader("Upload-Length") long length,
            @RequestHeader(name = "Upload-Metadata", required = false) @Nullable String metadata,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller) {
        if (length < 1) {
            throw Problem.invalid("Upload-Length", "not-positive").exception();
        }
        var person = People.of(caller);
        var given = UploadMetadata.given(metadata);
        var begun = answers.once(
                "POST /photos/uploads " + caller.account(),
                key,
                Map.of("length", length, "given", given),
                UploadView.class,
                () -> begun(Refusals.open(uploads.begin(length, given, person))));
        // who lost the first answer goes on from where the upload stands now; one that is over is told as it was
        return uploads.find(Objects.requireNonNull(begun.getBody()).id(), person) instanceof Done<Upload>(var upload)
                ? begun(upload)
                : begun;
    }

    private ResponseEntity<UploadView> begun(Upload upload) {
        return told(ResponseEntity.created(URI.create("/api/news/photos/uploads/" + upload.id())), upload)
                .body(view(upload));
    }

    @Operation(summary = "How far an upload has come", description = "HEAD tells it in Upload-Offset.")
    @PreAuthorize(WRITES)
    @GetMapping("/{id}")
    ResponseEntity<UploadView> progress(@PathVariable UUID id, Caller caller) {
        var upload = Refusals.open(uploads.find(id, People.of(caller)));
        return told(ResponseEntity.ok(), upload).body(view(upload));
    }

    @Operation(
            summary = "Go on with an upload",
            description = "The body begins at Upload-Offset. What arrived before a connection broke is kept. The last"
                    + " part makes the photo; Location names it.")
    @PreAuthorize(WRITES)
    @PatchMapping(path = "/{id}", consumes = PARTS)
    ResponseEntity<UploadView> append(
            @PathVariable UUID id,
            @RequestHeader("Upload-Offset") long offset,
            Caller caller,
            HttpServletRequest request)
            throws IOException {
        var person = People.of(caller);
        var room = Refusals.open(uploads.find(id, person)).length() - offset;
        var part = Files.createTempFile("part-", ".photo");
        try {
            receive(request, part, room);
            var upload = Refusals.open(uploads.append(id, offset, part, person));
            var answer = told(ResponseEntity.ok(), upload);
            if (upload.photo() != null) {
                answer.location(URI.create("/api/news/photos/" + upload.photo()));
            }
            return answer.body(view(upload));
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What arrived until the connection broke is worth keeping; one byte more than there is room for is enough to see. */
    private static void receive(HttpServletRequest request, Path part, long room) throws IOException {
        try (var out = Files.newOutputStream(part)) {
            var buffer = new byte[1 << 16];
            var left = Math.max(0, room) + 1;
            var in = request.getInputStream();
            for (var read = in.read(buffer); read > 0 && left > 0; read = in.read(buffer)) {
                out.write(buffer, 0, (int) Math.min(read, left));
                left -= read;
            }
        } catch (ClientAbortException gone) {
            return;
        }
    }

    @Operation(summary = "Give an upload up")
    @PreAuthorize(WRITES)
    @DeleteMapping("/{id}")
    ResponseEntity<Void> giveUp(@PathVariable UUID id, Caller caller) {
        var _ = Refusals.open(uploads.giveUp(id, People.of(caller)));
        return ResponseEntity.noContent().header("Tus-Resumable", "1.0.0").build();
    }

    private <B extends ResponseEntity.HeadersBuilder<?>> B told(B answer, Upload upload) {
        answer.header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,expiration,termination")
                .header("Tus-Max-Size", Long.toString(uploads.largest()))
                .header("Upload-Offset", Long.toString(upload.received()))
                .header("Upload-Length", Long.toString(upload.length()))
                .header(
                        "Upload-Expires",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                upload.expiresAt().atOffset(ZoneOffset.UTC)))
                .cacheControl(CacheControl.noStore());
        return answer;
    }
}
