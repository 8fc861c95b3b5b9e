package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Correction;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the public suggests about centres: a clerk accepts or rejects it. */
@Controller
class CorrectionsController {

    private static final String PAGE = "/staff/office/corrections";

    private final Pages pages;
    private final Office office;

    CorrectionsController(Pages pages, Office office) {
        this.pages = pages;
        this.office = office;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping(PAGE)
    View corrections(
            Caller caller,
            @RequestParam(defaultValue = "OPEN") String state,
            @RequestParam(defaultValue = "") String cursor) {
        return page(caller, CorrectionsContent.STATES.contains(state) ? state : "OPEN", cursor, null);
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(PAGE + "/{id}/acceptance")
    View accept(Caller caller, @PathVariable String id) {
        return after(caller, office.accept(id));
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(PAGE + "/{id}/rejection")
    View reject(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        return after(caller, office.reject(id, reason));
    }

    private View after(Caller caller, Reply<Correction.Shown> decided) {
        return decided.given() != null ? pages.seeOther(PAGE) : page(caller, "OPEN", "", decided);
    }

    private Page page(Caller caller, String state, String cursor, @Nullable Reply<Correction.Shown> failed) {
        var refusal = failed == null ? null : failed.refusal();
        var away = failed != null && failed.away();
        return pages.of(
                        "office/corrections",
                        new CorrectionsContent(caller, state, office.corrections(state, cursor), refusal, away))
                .status(failed == null ? 200 : refusal == null ? 503 : refusal.status());
    }
}
