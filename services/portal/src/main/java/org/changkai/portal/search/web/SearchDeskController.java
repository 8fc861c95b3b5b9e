package org.changkai.portal.search.web;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.Guidance;
import org.changkai.portal.search.http.Search;
import org.changkai.portal.search.http.SearchDesk;
import org.changkai.portal.search.web.SearchDeskContent.Choice;
import org.jspecify.annotations.Nullable;
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
    private static final int FOUND = 10;
    private static final List<String> DONE = List.of("rebuild", "synonyms", "pins");

    private final Pages pages;
    private final SearchDesk desk;
    private final Search search;

    SearchDeskController(Pages pages, SearchDesk desk, Search search) {
        this.pages = pages;
        this.desk = desk;
        this.search = search;
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @GetMapping(PAGE)
    View show(
            Caller caller,
            @RequestParam(defaultValue = "") String done,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String words) {
        var choice = question.isBlank() || words.isBlank()
                ? null
                : new Choice(question.strip(), words.strip(), search.find(words.strip(), "", "", FOUND));
        return page(caller, DONE.contains(done) ? "search-desk.done." + done : "", "", choice);
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/rebuild")
    View rebuild(Caller caller) {
        return after(caller, "rebuild", desk.rebuild());
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/synonyms")
    View addSynonyms(Caller caller, @RequestParam String key, @RequestParam(defaultValue = "") String words) {
        return after(caller, "synonyms", desk.addSynonyms(key, parts(words)));
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
            @RequestParam String key,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") List<String> results) {
        return after(caller, "pins", desk.pin(key, question, results));
    }

    /**
     * Where none is left, nothing is pinned any more.
     *
     * @param up key of the result to move up by one place; empty for none
     * @param down the same, down
     */
    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/pins/{id}")
    View changePin(
            Caller caller,
            @PathVariable long id,
            @RequestParam int revision,
            @RequestParam(defaultValue = "") List<String> results,
            @RequestParam(defaultValue = "") String up,
            @RequestParam(defaultValue = "") String down) {
        var keys = Guidance.Pins.moved(Guidance.Pins.moved(results, up, -1), down, 1);
        var done = up.isEmpty() && down.isEmpty() ? "pins" : "pins#pin-" + id;
        return after(caller, done, keys.isEmpty() ? desk.unpin(id) : desk.changePin(id, revision, keys));
    }

    @PreAuthorize("hasAuthority('SCOPE_search:admin')")
    @PostMapping(PAGE + "/pins/{id}/removal")
    View unpin(Caller caller, @PathVariable long id) {
        return after(caller, "pins", desk.unpin(id));
    }

    private View after(Caller caller, String what, Reply<String> reply) {
        return switch (reply) {
            case Reply.Given<String> _ -> pages.seeOther(PAGE + "?done=" + what);
            case Reply.Refused<String>(var refusal) -> page(caller, "", words(refusal), null);
            case Reply.Away<String> _ -> pages.error(503);
        };
    }

    /** Which field is wrong says more than that one is. */
    private static String words(Refusal refusal) {
        return refusal.wrong().isEmpty()
                ? refusal.detail()
                : refusal.wrong().stream()
                        .map(Refusal.Wrong::message)
                        .distinct()
                        .collect(Collectors.joining(" "));
    }

    private View page(Caller caller, String done, String wrong, @Nullable Choice choice) {
        return pages.of(
                "search-desk",
                new SearchDeskContent(
                        caller,
                        done,
                        wrong,
                        UUID.randomUUID().toString(),
                        choice,
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
