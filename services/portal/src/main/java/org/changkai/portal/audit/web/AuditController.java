package org.changkai.portal.audit.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.audit.Question;
import org.changkai.portal.audit.http.OpenedContacts;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

@Controller
class AuditController {

    private final Pages pages;
    private final OpenedContacts opened;

    AuditController(Pages pages, OpenedContacts opened) {
        this.pages = pages;
        this.opened = opened;
    }

    @PreAuthorize("hasAuthority('SCOPE_audit:read')")
    @GetMapping("/staff/audit")
    View openings(Caller caller, @ModelAttribute Question question) {
        var openings = opened.of(question);
        return pages.of("audit", new AuditContent(caller, question, openings)).status(openings.status());
    }
}
