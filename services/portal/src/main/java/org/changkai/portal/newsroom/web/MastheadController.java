package org.changkai.portal.newsroom.web;

import java.util.List;
import java.util.stream.IntStream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.newsroom.Duties;
import org.changkai.portal.newsroom.Heading;
import org.changkai.portal.newsroom.http.Masthead;
import org.changkai.portal.newsroom.web.MastheadContent.Unkept;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The paper's sections and series, and who does what for a section. */
@Controller
class MastheadController {

    private static final String PUBLISHER = "hasAuthority('SCOPE_news:publish')";
    private static final String PAGE = "/staff/news/masthead";

    private final Pages pages;
    private final Masthead masthead;
    private final Together together;

    MastheadController(Pages pages, Masthead masthead, Together together) {
        this.pages = pages;
        this.masthead = masthead;
        this.together = together;
    }

    @PreAuthorize(PUBLISHER)
    @GetMapping(PAGE)
    View masthead(Caller caller, @RequestParam(defaultValue = "false") boolean done) {
        return page(caller, done, null);
    }

    /** {@code kind} is sections or series. */
    @PreAuthorize(PUBLISHER)
    @PostMapping(PAGE + "/{kind:sections|series}")
    View keep(Caller caller, @PathVariable String kind, @ModelAttribute Heading heading) {
        var kept = masthead.keep(kind, heading);
        return kept.given() != null
                ? pages.seeOther(PAGE + "?done=true")
                : page(caller, false, new Unkept(kind, heading, kept.refusal(), kept.away()));
    }

    @PreAuthorize(PUBLISHER)
    @GetMapping(PAGE + "/sections/{slug}/duties")
    View duties(Caller caller, @PathVariable String slug, @RequestParam(defaultValue = "false") boolean done) {
        var duties = together.ask(() -> masthead.duties(slug));
        var answer = masthead.one("sections", slug);
        var section = answer.given();
        var given = duties.get().given();
        return section == null || given == null
                ? pages.instead(section == null ? answer : duties.get())
                : pages.of("newsroom/duties", new DutiesContent(caller, section, given, done, null, false));
    }

    @PreAuthorize(PUBLISHER)
    @PostMapping(PAGE + "/sections/{slug}/duties")
    View give(
            Caller caller,
            @PathVariable String slug,
            @RequestParam long read,
            @RequestParam MultiValueMap<String, String> form) {
        var typed = typed(form);
        var given = masthead.give(slug, typed, read);
        if (given.given() != null) {
            return pages.seeOther(PAGE + "/sections/" + slug + "/duties?done=true");
        }
        var answer = masthead.one("sections", slug);
        var section = answer.given();
        var refusal = given.refusal();
        return section == null
                ? pages.instead(answer)
                : pages.of("newsroom/duties", new DutiesContent(caller, section, typed, false, refusal, given.away()))
                        .status(refusal == null ? 503 : refusal.status());
    }

    private Page page(Caller caller, boolean done, @Nullable Unkept unkept) {
        var series = together.ask(() -> masthead.all("series"));
        var sections = masthead.all("sections");
        var refusal = unkept == null ? null : unkept.refusal();
        return pages.of("newsroom/masthead", new MastheadContent(caller, sections, series.get(), done, unkept))
                .status(unkept == null ? 200 : refusal == null ? 503 : refusal.status());
    }

    private static Duties typed(MultiValueMap<String, String> form) {
        var accounts = form.getOrDefault("account", List.of());
        var kinds = form.getOrDefault("duty", List.of());
        var names = form.getOrDefault("name", List.of());
        return new Duties(IntStream.range(0, accounts.size())
                .filter(row -> row < kinds.size() && row < names.size())
                .mapToObj(row -> new Duties.Duty(kinds.get(row), accounts.get(row), names.get(row)))
                .filter(duty -> !duty.account().isBlank())
                .toList());
    }
}
