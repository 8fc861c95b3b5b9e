package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Editors;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Gives and takes the right to edit an organization and what lies below it. */
@Controller
class EditorsController {

    private static final String PAGE = "/staff/office/organizations/{id}/editors";

    private final Pages pages;
    private final Office office;
    private final Together together;

    EditorsController(Pages pages, Office office, Together together) {
        this.pages = pages;
        this.office = office;
        this.together = together;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping(PAGE)
    View editors(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean done) {
        return page(caller, id, "", done, null);
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(PAGE)
    View grant(Caller caller, @PathVariable String id, @RequestParam String account, @RequestParam String tree) {
        if (!Editors.TREES.contains(tree)) {
            return pages.error(400);
        }
        var name = account.strip();
        return name.isEmpty()
                ? page(caller, id, "", false, null)
                : answered(caller, id, name, office.grant(id, name, tree));
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(PAGE + "/removal")
    View revoke(Caller caller, @PathVariable String id, @RequestParam String account, @RequestParam String tree) {
        return answered(caller, id, "", office.revoke(id, account, tree));
    }

    private View answered(Caller caller, String id, String account, Reply<Document> answer) {
        return answer.given() != null
                ? pages.seeOther("/staff/office/organizations/" + id + "/editors?done=true")
                : page(caller, id, account, false, answer);
    }

    private View page(Caller caller, String id, String account, boolean done, @Nullable Reply<Document> failed) {
        var editors = together.ask(() -> office.editors(id));
        var answer = office.document("organizations", id);
        var organization = answer.given();
        if (organization == null) {
            return pages.instead(answer);
        }
        var refusal = failed == null ? null : failed.refusal();
        var away = failed != null && failed.away();
        return pages.of(
                        "office/editors",
                        new EditorsContent(caller, organization, editors.get(), account, done, refusal, away))
                .status(failed == null ? 200 : refusal == null ? 503 : refusal.status());
    }
}
