package org.changkai.portal.newsroom.web;

import java.util.Map;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.Writing;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.newsroom.web.EditorContent.Chooser;
import org.changkai.portal.newsroom.web.EditorContent.Trouble;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Puts a published story right, with a note that readers see. */
@Controller
class CorrectionController {

    private static final String PUBLISHER = "hasAuthority('SCOPE_news:publish')";

    private final Pages pages;
    private final Newsroom newsroom;
    private final Editor editor;

    CorrectionController(Pages pages, Newsroom newsroom, Editor editor) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.editor = editor;
    }

    @PreAuthorize(PUBLISHER)
    @GetMapping("/staff/news/{id}/correction")
    View correction(Caller caller, @PathVariable String id) {
        return switch (newsroom.draft(id)) {
            case Reply.Given<Draft>(var draft)
            when draft.content() != null ->
                pages.of(
                        "newsroom/correction",
                        new CorrectionContent(
                                draft,
                                "",
                                false,
                                false,
                                editor.of(
                                        caller,
                                        id,
                                        draft.version(),
                                        "",
                                        Writing.of(draft.content()),
                                        Chooser.NOTHING,
                                        Trouble.NONE)));
            case Reply<Draft> other -> pages.instead(other);
        };
    }

    @PreAuthorize(PUBLISHER)
    @PostMapping("/staff/news/{id}/correction")
    View correct(Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        var form = new WritingForm(fields);
        var read = form.number("read");
        var note = form.one("note");
        var clarifies = form.one("clarifies").equals("yes");
        var correcting = form.button().equals("save");
        var standing = correcting && clarifies ? newsroom.draft(id).given() : null;
        if (standing != null && changes(standing, form)) {
            var typed = editor.of(caller, id, read, "", form.writing(), Chooser.NOTHING, Trouble.NONE);
            return pages.of("newsroom/correction", new CorrectionContent(standing, note, true, true, typed))
                    .status(422);
        }
        var reply = !correcting
                ? newsroom.draft(id)
                : clarifies ? newsroom.clarify(id, note, read) : newsroom.correct(id, note, form.writing(), read);
        if (correcting && reply.given() != null) {
            return pages.seeOther("/staff/news/" + id + "?done=corrected");
        }
        var draft = correcting ? newsroom.draft(id).given() : reply.given();
        if (draft == null) {
            return pages.instead(reply);
        }
        var refusal = correcting ? reply.refusal() : null;
        var trouble = new Trouble(refusal, correcting && refusal == null, null);
        if (refusal != null && refusal.status() == 412) {
            var merged = editor.merged(caller, id, read, form.writing(), trouble);
            return pages.of("newsroom/correction", new CorrectionContent(draft, note, clarifies, false, merged))
                    .status(412);
        }
        var text = editor.of(caller, id, read, "", editor.edited(form), editor.chosen(form), trouble);
        var status = !correcting ? 200 : refusal == null ? 503 : refusal.status();
        return pages.of("newsroom/correction", new CorrectionContent(draft, note, clarifies, false, text))
                .status(status);
    }

    /**
     * Whether the form says something else than the story it was opened on. Of a story that has moved on since, news says
     * so itself.
     */
    private static boolean changes(Draft standing, WritingForm form) {
        var content = standing.content();
        return content != null
                && standing.version() == form.number("read")
                && !correctable(Writing.of(content)).equals(correctable(form.writing()));
    }

    private static Map<String, Object> correctable(Writing writing) {
        var document = writing.document();
        document.keySet().retainAll(Draft.CORRECTABLE);
        return document;
    }
}
