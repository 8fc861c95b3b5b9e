package org.changkai.portal.office.web;

import java.util.UUID;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.ImportJob;
import org.changkai.portal.office.ImportOrder;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Imports files and shows how far they are and which rows are bad. */
@Controller
class ImportController {

    private final Pages pages;
    private final Office office;
    private final Together together;

    ImportController(Pages pages, Office office, Together together) {
        this.pages = pages;
        this.office = office;
        this.together = together;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping("/staff/office/imports")
    View begin(Caller caller, @RequestParam(defaultValue = "") String cursor) {
        var key = UUID.randomUUID().toString();
        return pages.of("office/imports", new ImportContent(caller, null, office.jobs(cursor), null, key, null, false));
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping("/staff/office/imports")
    View begin(
            Caller caller,
            @RequestParam String kind,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "false") boolean partial,
            @RequestParam(defaultValue = "wgs84") String datum,
            @RequestParam(defaultValue = "") String validFrom,
            @RequestParam(defaultValue = "") String complete,
            @RequestParam(name = "do", defaultValue = "preview") String what,
            @RequestParam String key) {
        if (!ImportContent.KINDS.contains(kind)) {
            return pages.error(404);
        }
        var order = new ImportOrder(kind, partial, !what.equals("import"), datum, validFrom, complete);
        return switch (office.begin(order, file.getResource(), key + what)) {
            case Reply.Given<ImportJob>(var job) -> pages.seeOther("/staff/office/imports/" + job.id());
            case Reply<ImportJob> failed -> {
                var refusal = failed.refusal();
                yield pages.of(
                                "office/imports",
                                new ImportContent(caller, null, office.jobs(""), null, key, refusal, failed.away()))
                        .status(refusal == null ? 503 : refusal.status());
            }
        };
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping("/staff/office/imports/{id}")
    View job(Caller caller, @PathVariable String id) {
        return page(caller, id, null);
    }

    /** Does what the preview has shown. */
    @PreAuthorize(OfficeController.CLERK)
    @PostMapping("/staff/office/imports/{id}/confirmation")
    View confirm(Caller caller, @PathVariable String id) {
        var confirmed = office.confirm(id);
        return confirmed.given() != null ? pages.seeOther("/staff/office/imports/" + id) : page(caller, id, confirmed);
    }

    private View page(Caller caller, String id, @Nullable Reply<ImportJob> failed) {
        var changes = together.ask(() -> office.changesOf(id));
        var answer = office.job(id);
        var job = answer.given();
        if (job == null) {
            return pages.instead(answer);
        }
        var refusal = failed == null ? null : failed.refusal();
        var away = failed != null && failed.away();
        return pages.of(
                        "office/imports",
                        new ImportContent(caller, job, null, changes.get().given(), "", refusal, away))
                .status(failed == null ? 200 : refusal == null ? 503 : refusal.status());
    }
}
