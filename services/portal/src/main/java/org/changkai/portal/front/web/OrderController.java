package org.changkai.portal.front.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.front.Arrangement;
import org.changkai.portal.front.Arrangement.Slot;
import org.changkai.portal.front.http.Fronts;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.newsroom.http.Newsroom;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.http.Search;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The order of the front page and of the sections' pages: numbers decide, so that it works without a mouse. */
@Controller
class OrderController {

    private static final String PUBLISHER = "hasAuthority('SCOPE_news:publish')";

    private final Pages pages;
    private final Fronts fronts;
    private final StoryChoice choice;
    private final News news;

    OrderController(Pages pages, Fronts fronts, Newsroom newsroom, News news, Search search, Together together) {
        this.pages = pages;
        this.fronts = fronts;
        this.choice = new StoryChoice(newsroom, search, together);
        this.news = news;
    }

    @PreAuthorize(PUBLISHER)
    @GetMapping("/staff/news/order")
    View order(
            Caller caller,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean done) {
        var answer = fronts.arrangement(section);
        var tagged = answer.given();
        return tagged == null
                ? pages.instead(answer)
                : page(caller, section, tagged.value(), tagged.etag(), q.strip(), done, null);
    }

    /** After 412 the page shows what was typed, on the revision that stands there now. */
    @PreAuthorize(PUBLISHER)
    @PostMapping("/staff/news/order")
    View arrange(Caller caller, @RequestParam MultiValueMap<String, String> form) {
        var section = one(form, "section");
        var typed = typed(form);
        var saved = fronts.arrange(section, typed, one(form, "etag"));
        if (saved.given() != null) {
            return pages.seeOther("/staff/news/order?done=true&section=" + section.replaceAll("[^a-z0-9-]", ""));
        }
        var now = fronts.arrangement(section).given();
        var told = now == null ? typed : typed.told(now.value().items());
        return page(
                caller,
                section,
                told,
                now == null ? one(form, "etag") : now.etag(),
                one(form, "q").strip(),
                false,
                saved);
    }

    private Page page(
            Caller caller,
            String section,
            Arrangement arrangement,
            String etag,
            String words,
            boolean done,
            @Nullable Reply<Arrangement> failed) {
        var found = choice.find(section, words);
        var sections = news.sections();
        var told = arrangement.told(Stream.concat(
                        arrangement.items().stream()
                                .filter(slot -> !slot.headline().isEmpty()),
                        found.stories().stream()
                                .map(story -> new Slot(0, story.id(), "", story.headline(), story.state())))
                .toList());
        var placed = told.items().stream().map(Slot::story).toList();
        var open = found.stories().stream()
                .filter(story -> !placed.contains(story.id()))
                .toList();
        var refusal = failed == null ? null : failed.refusal();
        var content = new OrderContent(
                caller,
                section,
                sections,
                told,
                etag,
                words,
                open,
                found.stories().size() - open.size(),
                found.away(),
                done,
                refusal,
                failed != null && failed.away());
        return pages.of("newsroom/order", content)
                .status(failed == null ? 200 : refusal == null ? 503 : refusal.status());
    }

    /** The slots that stay, and at the end the stories that were ticked. */
    private static Arrangement typed(MultiValueMap<String, String> form) {
        var slots = new ArrayList<Slot>();
        var stories = form.getOrDefault("story", List.of());
        var numbers = form.getOrDefault("slot", List.of());
        var untils = form.getOrDefault("until", List.of());
        var gone = form.getOrDefault("gone", List.of());
        for (var row = 0; row < stories.size(); row++) {
            if (!gone.contains(stories.get(row))) {
                slots.add(new Slot(number(at(numbers, row)), stories.get(row), at(untils, row)));
            }
        }
        form.getOrDefault("put", List.of()).forEach(story -> slots.add(new Slot(999, story, "")));
        return new Arrangement(slots);
    }

    private static int number(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 999;
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row) : "";
    }

    private static String one(MultiValueMap<String, String> form, String name) {
        var value = form.getFirst(name);
        return value == null ? "" : value;
    }
}
