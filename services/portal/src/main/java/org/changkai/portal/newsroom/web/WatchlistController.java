package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Watched;
import org.changkai.portal.newsroom.http.Watchlist;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** The words to avoid and the names with their titles. */
@Controller
class WatchlistController {

    private static final String KEEPER = "hasAnyAuthority('SCOPE_news:review','SCOPE_news:publish')";
    private static final String PAGE = "/staff/news/words";
    private static final Watched NOTHING = new Watched("", "WORD", "", "", "", "", 0);

    private final Pages pages;
    private final Watchlist watchlist;

    WatchlistController(Pages pages, Watchlist watchlist) {
        this.pages = pages;
        this.watchlist = watchlist;
    }

    @PreAuthorize(DeskController.STAFF)
    @GetMapping(PAGE)
    View words(Caller caller) {
        return page(caller, NOTHING, null);
    }

    /** Adds one, or changes the one with the id that the form carries. */
    @PreAuthorize(KEEPER)
    @PostMapping(PAGE)
    View save(Caller caller, @ModelAttribute Watched word) {
        var saved = word.id().isEmpty() ? watchlist.add(word) : watchlist.change(word);
        return saved.given() != null ? pages.seeOther(PAGE) : page(caller, word, saved);
    }

    @PreAuthorize(KEEPER)
    @PostMapping(PAGE + "/{id}/removal")
    View remove(Caller caller, @PathVariable String id) {
        var removed = watchlist.remove(id);
        return removed.given() != null ? pages.seeOther(PAGE) : page(caller, NOTHING, removed);
    }

    private Page page(Caller caller, Watched typed, @Nullable Reply<Watched> failed) {
        var refusal = failed == null ? null : failed.refusal();
        var status = failed == null ? 200 : refusal == null ? 503 : refusal.status();
        var content = new WatchlistContent(caller, watchlist.all(), typed, refusal, failed != null && failed.away());
        return pages.of("newsroom/words", content).status(status);
    }
}
