package org.changkai.news.intake.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.file.Files;
import org.changkai.news.intake.Intake;
import org.changkai.news.intake.ReadDocx;
import org.changkai.news.intake.ReadHtml;
import org.changkai.news.refusal.web.Refusals;
import org.changkai.platform.problem.Problem;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/news/stories")
@Tag(name = "Stories", description = "写稿：稿件与版本")
class IntakeController {

    private static final int MOST_PASTED = 2_000_000;
    private static final long MOST_BYTES = 10L * 1024 * 1024;

    @Operation(
            summary = "What is pasted from a web page or from Word, as blocks",
            description = "Keeps headings, lists, quotations and tables, drops the rest; images are named in dropped."
                    + " Nothing is saved.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping(path = "/paste", consumes = MediaType.TEXT_HTML_VALUE)
    Intake paste(@RequestBody String html) {
        if (html.length() > MOST_PASTED) {
            throw Problem.of(413, "payload-too-large").exception();
        }
        return ReadHtml.read(html);
    }

    @Operation(
            summary = "The text of a .docx file, as blocks",
            description = "Keeps headings, lists, quotations and tables, drops the rest; images are named in dropped."
                    + " Nothing is saved. A bomb, an entity or a broken file is 422, another type 415.")
    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Intake read(@RequestParam("file") MultipartFile file) throws IOException {
        if (file.getSize() > MOST_BYTES) {
            throw Problem.of(413, "payload-too-large").exception();
        }
        var kept = Files.createTempFile("changkai-", ".docx");
        try {
            file.transferTo(kept);
            return Refusals.open(ReadDocx.read(kept));
        } finally {
            Files.delete(kept);
        }
    }
}
