package org.changkai.portal.centre.web;

import java.time.LocalDate;
import java.util.List;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.AreaChanges;
import org.changkai.portal.centre.AreaChanges.Edition;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.page.Query;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What became of the areas under one between two days. */
@Controller
class AreaChangesController {

    private final Pages pages;
    private final Registry registry;
    private final Together together;

    AreaChangesController(Pages pages, Registry registry, Together together) {
        this.pages = pages;
        this.registry = registry;
        this.together = together;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/areas/{code}/changes")
    View moved(@PathVariable String code) {
        return code.matches("\\d{12}") ? pages.seeOther("/places/" + code + "/changes") : pages.error(404);
    }

    /** Without days, what the latest edition brought. */
    @PreAuthorize("permitAll()")
    @GetMapping("/places/{code}/changes")
    View changes(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String cursor) {
        var area = together.ask(() -> registry.area(code));
        var asked = together.ask(() -> registry.editions(code));
        return switch (area.get()) {
            case Reply.Given<Area>(var found) -> {
                var editions = asked.get();
                var known = editions.given();
                var days = known == null ? List.<Edition>of() : known.items();
                var until = Query.day(to);
                var since = Query.day(from);
                var last = until == null ? latest(days) : until;
                var first = since == null && last != null ? AreaChangesContent.before(days, last) : since;
                var what = AreaChanges.KINDS.contains(kind) ? kind : "";
                yield pages.of(
                        "place-changes",
                        new AreaChangesContent(
                                found,
                                days,
                                editions.away(),
                                first,
                                last,
                                what,
                                between(code, first, last, what, cursor, editions)));
            }
            case Reply.Refused<Area> refused -> pages.error(404);
            case Reply.Away<Area> away -> pages.error(503);
        };
    }

    private @Nullable Reply<AreaChanges> between(
            String code,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            String kind,
            String cursor,
            Reply<AreaChanges.Editions> editions) {
        if (first == null || last == null) {
            return editions.away() ? new Reply.Away<>() : null;
        }
        return registry.changes(code, first, last, kind, cursor);
    }

    private static @Nullable LocalDate latest(List<Edition> editions) {
        return editions.isEmpty() ? null : editions.getFirst().validFrom();
    }
}
