package org.changkai.portal.newsroom.web;

import java.util.Set;
import org.changkai.platform.security.Caller;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** A story in the newsroom: how it stands, submission, verdicts, the sign-off sheet. */
@Controller
class StoryController {

    private static final Set<String> DEEDS = Set.of(
            "begun",
            "saved",
            "submitted",
            "passed",
            "returned",
            "published",
            "scheduled",
            "called-back",
            "corrected",
            "withdrawn",
            "embargoed",
            "lifted",
            "restored");

    private final Pages pages;
    private final Newsroom newsroom;
    private final StoryDesk desk;

    StoryController(Pages pages, Newsroom newsroom, StoryDesk desk) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.desk = desk;
    }

    @PreAuthorize(DeskController.STAFF)
    @GetMapping("/staff/news/{id:[0-9a-f-]{36}}")
    View story(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "") String done) {
        return desk.page(caller, id, DEEDS.contains(done) ? done : "");
    }

    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/staff/news/{id}/submission")
    View submit(Caller caller, @PathVariable String id, @RequestParam int read) {
        return desk.after(caller, id, newsroom.submit(id, read), "submitted", "");
    }

    /** {@code kind} is reviews or proofs. */
    @PreAuthorize("hasAuthority('SCOPE_news:review')")
    @PostMapping("/staff/news/{id}/{kind:reviews|proofs}")
    View judge(
            Caller caller,
            @PathVariable String id,
            @PathVariable String kind,
            @RequestParam String round,
            @RequestParam String verdict,
            @RequestParam(defaultValue = "") String note,
            @RequestParam int read) {
        var said = newsroom.judge(id, kind, round, verdict, note, read);
        return desk.after(caller, id, said, verdict.equals("PASS") ? "passed" : "returned", note);
    }

    @PreAuthorize(DeskController.STAFF)
    @GetMapping("/staff/news/{id}/sheet")
    View sheet(@PathVariable String id) {
        var sheet = newsroom.sheet(id);
        var given = sheet.given();
        return given == null ? pages.instead(sheet) : pages.of("newsroom/sheet", given);
    }
}
