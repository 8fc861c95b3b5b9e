package org.changkai.portal.page.web;

import gg.jte.TemplateEngine;
import org.changkai.portal.neighbour.Reply;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Makes the answers of controllers: a page, or the address where to go on. */
public final class Pages {

    private final TemplateEngine engine;
    private final Frames frames;

    Pages(TemplateEngine engine, Frames frames) {
        this.engine = engine;
        this.frames = frames;
    }

    /** A page from {@code <template>.jte}, which takes the parameters {@code f} (the frame) and {@code page}. */
    public Page of(String template, Object content) {
        return new Page(engine, frames, template, content, 200);
    }

    /** The page that says what went wrong; see {@code error.<kind>} in the texts. */
    public Page error(int status) {
        return new Page(engine, frames, "error", new ErrorContent(status), status);
    }

    /** The page that says why what was asked for is not there. */
    public Page instead(Reply<?> reply) {
        var refusal = reply.refusal();
        return error(refusal == null ? reply.away() ? 503 : 404 : refusal.status());
    }

    /** After a form was sent: go there with GET. The address begins with a slash. */
    public View seeOther(String address) {
        var view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return view;
    }
}
