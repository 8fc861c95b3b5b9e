package org.changkai.portal.newsroom.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.news.web.Subjects;
import org.changkai.portal.newsroom.Draft;
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

/** A story's versions: any two beside each other, and an older one made the latest again. */
@Controller
class VersionsController {

    private final Pages pages;
    private final Newsroom newsroom;
    private final News news;
    private final Subjects subjects;
    private final Together together;

    VersionsController(Pages pages, Newsroom newsroom, News news, Subjects subjects, Together together) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.news = news;
        this.subjects = subjects;
        this.together = together;
    }

    /** Without numbers the latest version is compared with the one before it. */
    @PreAuthorize(DeskController.STAFF)
    @GetMapping("/staff/news/{id}/versions")
    View versions(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to,
            @RequestParam(defaultValue = "") String cursor) {
        return page(caller, id, from, to, cursor, null);
    }

    @PreAuthorize("hasAuthority('SCOPE_news:write')")
    @PostMapping("/staff/news/{id}/versions/{version}/restoration")
    View restore(Caller caller, @PathVariable String id, @PathVariable int version, @RequestParam int read) {
        return switch (newsroom.restore(id, version, read)) {
            case Reply.Given<Draft> restored -> pages.seeOther("/staff/news/" + id + "?done=restored");
            case Reply.Refused<Draft>(var refusal) ->
                page(caller, id, 0, 0, "", refusal).status(refusal.status());
            case Reply.Away<Draft> away -> pages.error(503);
        };
    }

    private Page page(Caller caller, String id, int from, int to, String cursor, @Nullable Refusal refusal) {
        var asked = together.ask(() -> newsroom.versions(id, cursor));
        var sections = together.ask(news::sections);
        var series = together.ask(news::allSeries);
        var answer = newsroom.draft(id);
        var draft = answer.given();
        var versions = asked.get().given();
        if (draft == null || versions == null) {
            return pages.instead(draft == null ? answer : asked.get());
        }
        var newer = to > 0 ? to : draft.version();
        var older = from > 0 ? from : Math.max(1, newer - 1);
        var comparison = older == newer ? null : newsroom.changes(id, older, newer);
        var compared = comparison == null ? null : comparison.given();
        var named = subjects.of(compared == null ? List.of() : compared.subjects());
        return pages.of(
                "newsroom/versions",
                new VersionsContent(
                        caller,
                        draft,
                        versions,
                        cursor,
                        older,
                        newer,
                        comparison,
                        sections.get().given(),
                        series.get().given(),
                        named.get(),
                        refusal));
    }
}
