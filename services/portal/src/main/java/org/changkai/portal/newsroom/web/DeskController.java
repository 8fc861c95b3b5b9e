package org.changkai.portal.newsroom.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.newsroom.Draft;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.newsroom.web.DeskContent.Shelf;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The newsroom's list: what waits for the caller, or all stories of a state. */
@Controller
class DeskController {

    static final String STAFF = "hasAnyAuthority('SCOPE_news:write','SCOPE_news:review','SCOPE_news:publish')";

    /** Of each state, the last saved first; what lies deeper is found by its state. */
    private static final int LOOKED_THROUGH = 60;

    private final Pages pages;
    private final Newsroom newsroom;
    private final News news;
    private final Together together;

    DeskController(Pages pages, Newsroom newsroom, News news, Together together) {
        this.pages = pages;
        this.newsroom = newsroom;
        this.news = news;
        this.together = together;
    }

    @PreAuthorize(STAFF)
    @GetMapping("/staff/news")
    View desk(
            Caller caller,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String cursor) {
        var one = Draft.STATES.contains(state);
        var asked = (one ? List.of(state) : waitingFor(caller))
                .stream()
                        .map(shelf -> together.ask(() ->
                                new Shelf(shelf, newsroom.lines(shelf, one ? 50 : LOOKED_THROUGH, one ? cursor : ""))))
                        .toList();
        var sections = news.sections();
        var shelves = asked.stream().map(Supplier::get).toList();
        return pages.of(
                "newsroom/desk",
                new DeskContent(caller, one ? state : "", one ? shelves : Waiting.of(caller, shelves), sections));
    }

    /** The states in which somebody with these rights may have something to do. */
    private static List<String> waitingFor(Caller caller) {
        var states = new LinkedHashSet<String>();
        if (caller.has("news:review")) {
            states.add("IN_REVIEW");
        }
        if (caller.has("news:review") || caller.has("news:publish")) {
            states.add("APPROVED");
            states.add("SCHEDULED");
        }
        if (caller.has("news:write")) {
            states.add("DRAFT");
        }
        return List.copyOf(states);
    }
}
