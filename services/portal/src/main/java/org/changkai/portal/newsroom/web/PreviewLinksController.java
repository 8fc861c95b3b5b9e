package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.PreviewLink;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Secret links that show a story before it is published: made, listed, revoked. */
@Controller
class PreviewLinksController {

    private static final String PAGE = "/staff/news/{id}/previews";

    private final Pages pages;
    private final Newsroom newsroom;

    PreviewLinksController(Pages pages, Newsroom newsroom) {
        this.pages = pages;
        this.newsroom = newsroom;
    }

    @PreAuthorize(DeskController.STAFF)
    @GetMapping(PAGE)
    View links(Caller caller, @PathVariable String id) {
        return page(caller, id, null);
    }

    /** The link is told once: on the answer itself, and not at an address that a log or a history would keep. */
    @PreAuthorize(DeskController.STAFF)
    @PostMapping(PAGE)
    View share(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "48") int hours) {
        return page(caller, id, newsroom.share(id, Math.clamp(hours, 1, 720)));
    }

    @PreAuthorize(DeskController.STAFF)
    @PostMapping(PAGE + "/{link}/revocation")
    View revoke(@PathVariable String id, @PathVariable String link) {
        var revoked = newsroom.revoke(id, link);
        return revoked.given() != null ? pages.seeOther("/staff/news/" + id + "/previews") : pages.instead(revoked);
    }

    private Page page(Caller caller, String id, @Nullable Reply<PreviewLink> shared) {
        var links = newsroom.previews(id);
        var known = links.given();
        return known == null
                ? pages.instead(links)
                : pages.of(
                        "newsroom/previews",
                        new PreviewLinksContent(
                                caller,
                                id,
                                known,
                                shared == null ? null : shared.given(),
                                shared == null ? null : shared.refusal(),
                                shared != null && shared.away()));
    }
}
