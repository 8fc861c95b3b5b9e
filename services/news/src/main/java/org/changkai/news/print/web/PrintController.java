package org.changkai.news.print.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.LocalDate;
import org.changkai.news.print.PrintIssue;
import org.changkai.news.print.Typesetter;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.refusal.Outcome.Refused;
import org.changkai.news.refusal.web.Refusals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/issues")
@Tag(name = "Reading", description = "已发布的稿件")
class PrintController {

    /** Shorter than the gateway waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(7);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String LATER = "respond-async";

    private final PrintIssue print;
    private final Typesetter typesetter;
    private final ReadyAnswers answers;

    PrintController(PrintIssue print, Typesetter typesetter, ReadyAnswers answers) {
        this.print = print;
        this.typesetter = typesetter;
        this.answers = answers;
    }

    @Operation(
            summary = "The paper of a date as a PDF",
            description = "A3 pages in five columns with everything that was published that day. 404 issue-empty if"
                    + " that is nothing; 404 typeface-missing where the machine has no Chinese typeface. A large paper"
                    + " is set behind who asks: 503 press-busy with Retry-After after 7 seconds, or, with Prefer:"
                    + " respond-async, 202 with Retry-After after one; whoever then asks again is given it.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "202", description = "it is being set", content = @Content)
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/{date}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(
            @PathVariable LocalDate date, @RequestHeader(name = "Prefer", defaultValue = "") String prefer) {
        var key = "paper " + date;
        var later = prefer.contains(LATER);
        var paper = typesetter.set(
                date,
                () -> answers.keptList(key),
                () -> answers.list(key, () -> printed(date)),
                later ? AT_ONCE : PATIENCE);
        return later && paper instanceof Refused<Ready> ? beingSet() : ReadyResponses.fresh(Refusals.open(paper));
    }

    private static ResponseEntity<byte[]> beingSet() {
        return ResponseEntity.accepted()
                .cacheControl(CacheControl.noStore())
                .header("Preference-Applied", LATER)
                .header(HttpHeaders.RETRY_AFTER, "2")
                .build();
    }

    private Ready printed(LocalDate date) {
        return Ready.of(Refusals.open(print.print(date)), MediaType.APPLICATION_PDF_VALUE, null);
    }
}
