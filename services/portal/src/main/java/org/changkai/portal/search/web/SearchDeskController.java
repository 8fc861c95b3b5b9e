package org.changkai.portal.search.web;

import java.util.List;
import java.util.regex.Pattern;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.http.SearchDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SearchDeskController {

    private static final String PAGE = "/staff/search";
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z},，、;；=]+");
    private static final List<String> DONE = List.of("rebuild", "synonyms", "pins");

    private final Pages pages;
    private final SearchDesk desk;

    SearchDeskController(Pages pages, SearchDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping(PAGE)
    View show(Caller caller, @RequestParam(defaultValue = "") String done) {
        return page(caller, DONE.contains(done) ? "search-desk.done." + done : "", "");
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/rebuild")
    View rebuild(Caller caller) {
        return after(caller, "rebuild", desk.rebuild());
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/synonyms")
    View addSynonyms(Caller caller, @RequestParam(defaultValue = "") String words) {
        return after(caller, "synonyms", desk.addSynonyms(parts(words)));
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/synonyms/{id}")
    View changeSynonyms(
            Caller caller,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") String words) {
        return after(caller, "synonyms", desk.changeSynonyms(id, revision, parts(words)));
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/synonyms/{id}/removal")
    View removeSynonyms(Caller caller, @PathVariable long id) {
        return after(caller, "synonyms", desk.removeSynonyms(id));
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/pins")
    View pin(
            Caller caller,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String results) {
        return after(caller, "pins", desk.pin(question, parts(results)));
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/pins/{id}/removal")
    View unpin(Caller caller, @PathVariable long id) {
        return after(caller, "pins", desk.unpin(id));
    }

    private View after(Caller caller, String what, Reply<String> reply) {
        return switch (reply) {
            case Reply.Given<String> _ -> pages.seeOther(PAGE + "?done=" + what);
            case Reply.Refused<String>(var refusal) -> page(caller, "", refusal.detail());
            case Reply.Away<String> _ -> pages.error(503);
        };
    }

    private View page(Caller caller, String done, String wrong) {
        return pages.of(
                "search-desk",
                new SearchDeskContent(
                        caller,
                        done,
                        wrong,
                        desk.state(),
                        desk.unanswered(),
                        desk.slow(),
                        desk.synonyms(),
                        desk.pins()));
    }

    private static List<String> parts(String text) {
        return BETWEEN.splitAsStream(text.strip())
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
