package org.changkai.news.photo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.changkai.news.photo.AddPhoto;
import org.changkai.news.photo.AddPhoto.Given;
import org.changkai.news.photo.ChangePhoto;
import org.changkai.news.photo.Filing;
import org.changkai.news.photo.PhotoDocument;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.ReadRendition;
import org.changkai.news.photo.SaidOfPhoto;
import org.changkai.news.photo.ShownPhotos;
import org.changkai.news.photo.Spelling;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.news.staff.web.People;
import org.changkai.platform.http.IdempotentAnswers;
import org.changkai.platform.http.Revision;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/news/photos")
@Tag(name = "Photos", description = "照片与图片规格")
class PhotoController {

    private final PhotoDesk desk;
    private final ChangePhoto change;
    private final ReadRendition renditions;
    private final Photos photos;
    private final ShownPhotos shown;
    private final JsonMapper json;

    PhotoController(
            AddPhoto add,
            IdempotentAnswers answers,
            ChangePhoto change,
            ReadRendition renditions,
            Photos photos,
            ShownPhotos shown,
            JsonMapper json) {
        this.desk = new PhotoDesk(add, answers);
        this.change = change;
        this.renditions = renditions;
        this.photos = photos;
        this.shown = shown;
        this.json = json;
    }

    record TextsRequest(
            @Nullable @Size(max = 2_000) String caption,
            @Nullable @Size(max = 200) String credit,
            @Nullable @Size(max = 1_000) String alt,
            @Nullable @Size(max = 500) String copyright,
            @Nullable Rights rights,
            @Nullable Consent consent,
            @Nullable @Size(max = 200) String photographer,
            @Nullable @Size(max = 200) String place,
            @Nullable @Size(max = 200) String organization,
            @Nullable @Size(max = 50) List<@NotBlank @Size(max = 100) String> tags) {

        Filing filing() {
            return new Filing(photographer, place, organization, tags == null ? List.of() : tags);
        }

        SaidOfPhoto said() {
            return new SaidOfPhoto(caption, credit, alt, copyright, rights, consent);
        }
    }

    @Operation(
            summary = "Upload a photo",
            description = "JPEG, PNG, WebP, and HEIC where libvips is. Caption, credit, copyright, photographer,"
                    + " place, keywords and time are read from XMP, IPTC and EXIF; the file's name is kept without a path;"
                    + " the text parts go before them. Without an alternative text the caption is taken. Everything"
                    + " else in the file is left out of what is published.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<PhotoView> add(
            @RequestPart MultipartFile file,
            @RequestParam(required = false) @Size(max = 2_000) @Nullable String caption,
            @RequestParam(required = false) @Size(max = 200) @Nullable String credit,
            @RequestParam(required = false) @Size(max = 1_000) @Nullable String alt,
            @RequestParam(required = false) @Size(max = 500) @Nullable String copyright,
            @RequestParam(required = false) @Pattern(regexp = "own|licensed|public-domain|unclear|none") @Nullable
                    String rights,
            @RequestParam(required = false) @Pattern(regexp = "not-needed|given|missing|refused") @Nullable
                    String consent,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller)
            throws IOException {
        var given = new Given(
                caption,
                credit,
                alt,
                copyright,
                rights == null
                        ? Rights.OWN
                        : Spelling.read(Rights.class, rights).orElseThrow(),
                consent == null
                        ? Consent.NOT_NEEDED
                        : Spelling.read(Consent.class, consent).orElseThrow(),
                file.getOriginalFilename());
        var upload = Files.createTempFile("upload-", ".photo");
        try {
            file.transferTo(upload);
            return desk.take(upload, given, caller, key);
        } finally {
            Files.deleteIfExists(upload);
        }
    }

    @Operation(
            summary = "A photo's record",
            description = "Readers get what stands in the published story that shows it, and 404 if none does; the"
                    + " newsroom gets all that is known of any photo.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {PhotoDocument.class, PhotoView.class})))
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> photo(@PathVariable UUID id, Caller caller) {
        return isNewsroom(caller) ? wholeRecord(id) : publicRecord(id);
    }

    private ResponseEntity<byte[]> wholeRecord(UUID id) {
        var photo =
                photos.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception());
        return ResponseEntity.ok()
                .eTag(new Revision(photo.revision()).etag())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .varyBy(HttpHeaders.AUTHORIZATION)
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsBytes(PhotoView.of(photo, shown.takenOutOf(id))));
    }

    private ResponseEntity<byte[]> publicRecord(UUID id) {
        var photo =
                shown.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception());
        return ReadyResponses.fresh(Ready.of(json.writeValueAsBytes(photo), MediaType.APPLICATION_JSON_VALUE, null));
    }

    private static boolean isNewsroom(Caller caller) {
        return Stream.of("news:write", "news:review", "news:publish").anyMatch(caller::has);
    }

    @Operation(
            summary = "Change what is said about a photo",
            description =
                    "New words are written into new renditions with new addresses; photographer, place, organization"
                            + " and tags are for the library alone. Rounds of stories that show"
                            + " it are open again; published stories show it with a correction. Rights or consent that say no"
                            + " take the photo out of published stories at once; takenOutOf names these.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PutMapping("/{id}")
    ResponseEntity<PhotoView> change(
            @PathVariable UUID id,
            @Valid @RequestBody TextsRequest request,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var photo = Refusals.open(change.change(
                id,
                request.said(),
                request.filing(),
                People.of(caller),
                caller.has("news:publish"),
                Precondition.required(ifMatch)::holds));
        return ResponseEntity.ok()
                .eTag(new Revision(photo.revision()).etag())
                .body(PhotoView.of(photo, shown.takenOutOf(id)));
    }

    @Operation(
            summary = "One size of a photo",
            description =
                    "What this address gives never changes. Of a photo whose story was withdrawn or unpublished, or whose"
                            + " rights or consent say no, only the newsroom gets it.")
    @PreAuthorize("permitAll()")
    @GetMapping("/{id}/renditions/{name}")
    @Nullable
    ResponseEntity<Resource> rendition(
            @PathVariable UUID id, @PathVariable String name, Caller caller, WebRequest request) {
        var shownToAll = renditions.find(id, name);
        var rendition = shownToAll
                .or(() -> isNewsroom(caller) ? renditions.findHidden(id, name) : Optional.empty())
                .orElseThrow(() -> Problem.of(404, "not-found").exception());
        var etag = "\"" + rendition.sha256().substring(0, 32) + "\"";
        if (request.checkNotModified(etag)) {
            return null;
        }
        return ResponseEntity.ok()
                .eTag(etag)
                .cacheControl(
                        shownToAll.isPresent()
                                ? CacheControl.maxAge(Duration.ofDays(365))
                                        .cachePublic()
                                        .immutable()
                                : CacheControl.noStore())
                .contentType(MediaType.parseMediaType(rendition.type()))
                .contentLength(rendition.bytes())
                .headers(headers -> headers.setAll(Map.of(
                        "X-Content-Type-Options", "nosniff", "Content-Security-Policy", "default-src 'none'; sandbox")))
                .body(new InputStreamResource(Refusals.open(renditions.open(id, rendition))));
    }
}
