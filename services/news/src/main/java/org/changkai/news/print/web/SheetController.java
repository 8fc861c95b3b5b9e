package org.changkai.news.print.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Photos;
import org.changkai.news.print.FontMissingException;
import org.changkai.news.print.SheetPrinter;
import org.changkai.news.review.SignOffs;
import org.changkai.news.story.Stories;
import org.changkai.platform.problem.Problem;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/stories/{id}")
@Tag(name = "Reviews", description = "三审三校")
class SheetController {

    private final Stories stories;
    private final SignOffs signOffs;
    private final Photos photos;
    private final SheetPrinter printer;

    SheetController(Stories stories, SignOffs signOffs, Photos photos, SheetPrinter printer) {
        this.stories = stories;
        this.signOffs = signOffs;
        this.photos = photos;
        this.printer = printer;
    }

    @Operation(
            summary = "The sign-off sheet (审稿单) as A4 pages in PDF",
            description = "404 typeface-missing where the machine has no Chinese typeface.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @PreAuthorize("hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')")
    @GetMapping(path = "/sign-off-sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> sheet(@PathVariable UUID id) throws IOException {
        var story =
                stories.find(id).orElseThrow(() -> Problem.of(404, "not-found").exception());
        try {
            return ResponseEntity.ok()
                    .cacheControl(CacheControl.noStore())
                    .header("Content-Disposition", "inline; filename=\"" + story.slug() + ".pdf\"")
                    .body(printer.print(story, signOffs.of(id), stories.log(id), this::known));
        } catch (FontMissingException missing) {
            throw Problem.of(404, "typeface-missing").exception();
        }
    }

    private Optional<String> known(UUID photo) {
        return photos.find(photo).flatMap(Photo::known);
    }
}
