package org.changkai.news.photo.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.changkai.news.photo.DevelopWorking;
import org.changkai.news.photo.PhotoTexts.Consent;
import org.changkai.news.photo.PhotoTexts.Rights;
import org.changkai.news.photo.Photos;
import org.changkai.news.photo.Photos.Missing;
import org.changkai.news.photo.Photos.Search;
import org.changkai.news.photo.Spelling;
import org.changkai.news.photo.TreatPhoto;
import org.changkai.news.refusal.web.Precondition;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.platform.http.Revision;
import org.changkai.platform.page.Page;
import org.changkai.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/photos")
@Tag(name = "Photos", description = "照片与图片规格")
class LibraryController {

    private static final String STAFF = "hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')";

    private final Photos photos;
    private final TreatPhoto treat;
    private final DevelopWorking working;

    LibraryController(Photos photos, TreatPhoto treat, DevelopWorking working) {
        this.photos = photos;
        this.treat = treat;
        this.working = working;
    }

    @Operation(
            summary = "The whole picture for those who treat it",
            description = "Upright, without crop and blur and without a word of the file; made anew each time.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.IMAGE_JPEG_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @GetMapping(path = "/{id}/working", produces = MediaType.IMAGE_JPEG_VALUE)
    ResponseEntity<byte[]> working(@PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(Refusals.open(working.develop(id)).bytes());
    }

    @Operation(
            summary = "The photo library, newest first",
            description = "Each word of q must stand in caption, credit, alt text, copyright, photographer, file name,"
                    + " place, organization, tags, date (2026-11-04 or 2026年11月4日) or the name of who uploaded it."
                    + " missing is what a photo still"
                    + " lacks: caption, credit or alt.")
    @PreAuthorize(STAFF)
    @GetMapping
    Page<PhotoView> list(
            @RequestParam(required = false) @Size(max = 200) @Nullable String q,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Size(max = 100) @Nullable String tag,
            @RequestParam(required = false) @Pattern(regexp = "own|licensed|public-domain|unclear|none") @Nullable
                    String rights,
            @RequestParam(required = false) @Pattern(regexp = "not-needed|given|missing|refused") @Nullable
                    String consent,
            @RequestParam(required = false) @Pattern(regexp = "caption|credit|alt") @Nullable String missing,
            @RequestParam(defaultValue = "20") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var search = new Search(
                q, from, to, tag, one(Rights.class, rights), one(Consent.class, consent), one(Missing.class, missing));
        return photos.list(search, limit, cursor).map(photo -> PhotoView.of(photo, List.of()));
    }

    /** By its name in JSON. */
    private static <T extends Enum<T>> @Nullable T one(Class<T> type, @Nullable String name) {
        return name == null ? null : Spelling.read(type, name).orElseThrow();
    }

    @Operation(
            summary = "Crop, focus and blur a photo by hand",
            description = "The original is developed anew. Renditions made before are gone for good, and published"
                    + " stories show the new ones at once; for a published photo news:publish is needed.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PutMapping("/{id}/treatment")
    ResponseEntity<PhotoView> treat(
            @PathVariable UUID id,
            @Valid @RequestBody TreatmentBody body,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            Caller caller) {
        var photo = Refusals.open(
                treat.treat(id, body.treatment(), caller.has("news:publish"), Precondition.required(ifMatch)::holds));
        return ResponseEntity.ok().eTag(new Revision(photo.revision()).etag()).body(PhotoView.of(photo, List.of()));
    }
}
