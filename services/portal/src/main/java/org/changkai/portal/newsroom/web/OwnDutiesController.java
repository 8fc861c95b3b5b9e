package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.OwnDuties;
import org.changkai.portal.newsroom.http.Masthead;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What a member of the newsroom was given to do, and gives back. */
@Controller
class OwnDutiesController {

    private static final String PAGE = "/staff/news/duties";

    private final Pages pages;
    private final Masthead masthead;

    OwnDutiesController(Pages pages, Masthead masthead) {
        this.pages = pages;
        this.masthead = masthead;
    }

    @PreAuthorize(DeskController.STAFF)
    @GetMapping(PAGE)
    View duties(Caller caller, @RequestParam(defaultValue = "false") boolean done) {
        return page(caller, done, null);
    }

    @PreAuthorize(DeskController.STAFF)
    @PostMapping(PAGE)
    View giveBack(Caller caller, @RequestParam String section, @RequestParam String duty) {
        var left = masthead.giveBack(section, duty);
        return left.given() != null ? pages.seeOther(PAGE + "?done=true") : page(caller, false, left);
    }

    private View page(Caller caller, boolean done, @Nullable Reply<OwnDuties> failed) {
        var answer = masthead.own();
        var duties = answer.given();
        if (duties == null) {
            return pages.instead(answer);
        }
        var refusal = failed == null ? null : failed.refusal();
        var content = new OwnDutiesContent(caller, duties, done, refusal, failed != null && failed.away());
        return pages.of("newsroom/ownduties", content).status(failed == null ? 200 : failed.status());
    }
}
