package org.changkai.portal.staff.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.message.http.ShownMessages;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class StaffController {

    private final Pages pages;
    private final ShownMessages messages;

    StaffController(Pages pages, ShownMessages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** Public, so that it can say how to sign in, and leads everybody to the own rooms. */
    @PreAuthorize("permitAll()")
    @GetMapping("/staff")
    View staff(Caller caller, @RequestParam(name = "sign-in", defaultValue = "") String signIn) {
        var shown = !caller.equals(Caller.ANONYMOUS) && messages.areHere();
        return pages.of("staff", new StaffContent(signIn.equals("failed"), shown, caller));
    }
}
