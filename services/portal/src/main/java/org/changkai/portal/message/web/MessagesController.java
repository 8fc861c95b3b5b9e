package org.changkai.portal.message.web;

import org.changkai.portal.message.http.ShownMessages;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

@Controller
class MessagesController {

    private final Pages pages;
    private final ShownMessages messages;

    MessagesController(Pages pages, ShownMessages messages) {
        this.pages = pages;
        this.messages = messages;
    }

    /** A page of the laptop; where messages are really sent it does not exist. */
    @PreAuthorize("permitAll()")
    @GetMapping("/messages")
    View messages() {
        var last = messages.last();
        return last.refusal() == null ? pages.of("messages", last) : pages.error(404);
    }
}
