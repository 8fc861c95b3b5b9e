package org.changkai.registry.exports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.changkai.platform.datum.web.RequestedDatum;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.exports.ExportTable;
import org.changkai.registry.exports.Exporter;
import org.changkai.registry.imports.ImportKind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "interchange")
@RestController
class ExportsController {

    private final ExportTable export;
    private final Clock clock;

    ExportsController(ExportTable export, Clock clock) {
        this.export = export;
        this.clock = clock;
    }

    @Operation(summary = "Areas of a day, organizations or centres as a file that an import takes back without loss")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/csv"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            })
    @PreAuthorize("permitAll()")
    @GetMapping("/api/registry/exports/{kind:areas|organizations|centres}.{format:csv|xlsx}")
    void export(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable String datum,
            HttpServletResponse response)
            throws IOException {
        AreaCode.check("area", area);
        var asked = RequestedDatum.of(datum);
        var as = ExportTable.Format.valueOf(format.toUpperCase(Locale.ROOT));
        var day = asOf == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : asOf;
        response.setContentType(as.mediaType());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + kind + "." + as.ending() + "\"");
        export.write(
                ImportKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                new Exporter.Scope(area, day, asked),
                as,
                response.getOutputStream());
    }
}
