package org.changkai.news.print.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.changkai.news.print.PrintIssue;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.reading.web.ReadyResponses;
import org.changkai.news.refusal.web.Refusals;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/news/issues")
@Tag(name = "Reading", description = "已发布的稿件")
class PrintController {

    private final PrintIssue print;
    private final ReadyAnswers answers;

    PrintController(PrintIssue print, ReadyAnswers answers) {
        this.print = print;
        this.answers = answers;
    }

    @Operation(
            summary = "The paper of a date as a PDF",
            description = "A3 pages in five columns with everything that was published that day. 404 issue-empty if"
                    + " that is nothing; 404 typeface-missing where the machine has no Chinese typeface.")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @PreAuthorize("permitAll()")
    @GetMapping(path = "/{date}.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> paper(@PathVariable LocalDate date) {
        var key = "paper " + date;
        return ReadyResponses.fresh(answers.keptList(key)
                .orElseGet(() -> Refusals.open(print.inTurn(() -> answers.list(key, () -> printed(date))))));
    }

    private Ready printed(LocalDate date) {
        return Ready.of(Refusals.open(print.print(date)), MediaType.APPLICATION_PDF_VALUE, null);
    }
}
