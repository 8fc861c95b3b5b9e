package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Intake;
import org.changkai.portal.newsroom.Writing;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.newsroom.web.EditorContent.Chooser;
import org.changkai.portal.newsroom.web.EditorContent.Trouble;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Begins a story with the blocks of a document; it is kept only when the editor saves it. */
@Controller
class IntakeController {

    private final Pages pages;
    private final Newsroom newsroom;
    private final Editor editor;

    IntakeController(Pages pages, Newsroom newsroom, Editor editor) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.editor = editor;
    }

    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/staff/news/import")
    View read(Caller caller, @RequestParam MultipartFile file) {
        return switch (newsroom.read(file.getResource())) {
            case Reply.Given<Intake>(var intake) ->
                pages.of(
                        "newsroom/editor",
                        editor.of(caller, "", 0, "", intake.writing(), Chooser.NOTHING, Trouble.NONE)
                                .without(intake.dropped()));
            case Reply<Intake> failed -> {
                var refusal = failed.refusal();
                var trouble = new Trouble(refusal, failed.away(), null);
                yield pages.of(
                                "newsroom/editor",
                                editor.of(caller, "", 0, "", Writing.begun(), Chooser.NOTHING, trouble))
                        .status(refusal == null ? 503 : refusal.status());
            }
        };
    }
}
