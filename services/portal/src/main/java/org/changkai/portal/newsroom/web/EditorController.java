package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Writing;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.newsroom.web.EditorContent.Chooser;
import org.changkai.portal.newsroom.web.EditorContent.Trouble;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The editor: a form that works as it is, and that scripts make handier. */
@Controller
class EditorController {

    private static final String WRITER = "hasAuthority('SCOPE_news:write')";

    private final Pages pages;
    private final Newsroom newsroom;
    private final Editor editor;

    EditorController(Pages pages, Newsroom newsroom, Editor editor) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.editor = editor;
    }

    @PreAuthorize(WRITER)
    @GetMapping("/staff/news/new")
    View begin(Caller caller) {
        return page(caller, "", 0, "", Writing.begun(), Chooser.NOTHING, Trouble.NONE);
    }

    @PreAuthorize(WRITER)
    @PostMapping("/staff/news/new")
    View begin(Caller caller, @RequestParam MultiValueMap<String, String> fields) {
        var form = new WritingForm(fields);
        if (!form.button().equals("save")) {
            return page(caller, "", 0, form.one("key"), editor.edited(form), editor.chosen(form), Trouble.NONE);
        }
        var writing = form.writing();
        return switch (newsroom.begin(writing, form.one("key"))) {
            case Reply.Given<Draft>(var draft) -> pages.seeOther("/staff/news/" + draft.id() + "?done=begun");
            case Reply.Refused<Draft>(var refusal) ->
                page(caller, "", 0, "", writing, Chooser.NOTHING, new Trouble(refusal, false, null))
                        .status(refusal.status());
            case Reply.Away<Draft> away ->
                page(caller, "", 0, form.one("key"), writing, Chooser.NOTHING, new Trouble(null, true, null))
                        .status(503);
        };
    }

    @PreAuthorize(WRITER)
    @GetMapping("/staff/news/{id}/edit")
    View edit(Caller caller, @PathVariable String id) {
        return switch (newsroom.draft(id)) {
            case Reply.Given<Draft>(var draft)
            when draft.content() != null ->
                page(caller, id, draft.version(), "", Writing.of(draft.content()), Chooser.NOTHING, Trouble.NONE);
            case Reply<Draft> other -> pages.instead(other);
        };
    }

    @PreAuthorize(WRITER)
    @PostMapping("/staff/news/{id}/edit")
    View save(Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new WritingForm(fields);
        var read = form.number("read");
        if (!form.button().equals("save")) {
            return page(caller, id, read, "", editor.edited(form), editor.chosen(form), Trouble.NONE);
        }
        var writing = form.writing();
        return switch (newsroom.save(id, writing, read)) {
            case Reply.Given<Draft> saved -> pages.seeOther("/staff/news/" + id + "?done=saved");
            case Reply.Refused<Draft>(var refusal)
            when refusal.status() == 412 ->
                pages.of("newsroom/editor", editor.merged(caller, id, read, writing, new Trouble(refusal, false, null)))
                        .status(412);
            case Reply.Refused<Draft>(var refusal) ->
                page(caller, id, read, "", writing, Chooser.NOTHING, new Trouble(refusal, false, null))
                        .status(refusal.status());
            case Reply.Away<Draft> away ->
                page(caller, id, read, "", writing, Chooser.NOTHING, new Trouble(null, true, null))
                        .status(503);
        };
    }

    private Page page(
            Caller caller, String id, int read, String key, Writing writing, Chooser chooser, Trouble trouble) {
        return pages.of("newsroom/editor", editor.of(caller, id, read, key, writing, chooser, trouble));
    }
}
