package org.changkai.portal.numbers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.http.OwnAreas;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.numbers.Question;
import org.changkai.portal.numbers.http.CountedVisits;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

@Controller
class NumbersController {

    private final Pages pages;
    private final CountedVisits counted;
    private final Registry registry;
    private final OwnAreas ownAreas;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    NumbersController(
            Pages pages,
            CountedVisits counted,
            Registry registry,
            OwnAreas ownAreas,
            LiveSettings<PortalSettings> settings,
            Clock clock) {
        this.pages = pages;
        this.counted = counted;
        this.registry = registry;
        this.ownAreas = ownAreas;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @GetMapping("/staff/numbers")
    View numbers(Caller caller, @ModelAttribute Question asked) {
        var question = asked.until(LocalDate.now(clock));
        var numbers = counted.of(question);
        var areas = question.by().equals("area") ? names(caller, question) : Map.<String, String>of();
        return pages.of("plan/numbers", new NumbersContent(caller, question, numbers, areas, ownAreas.of(caller)))
                .status(numbers.away() ? 503 : 200);
    }

    private Map<String, String> names(Caller caller, Question question) {
        var own = caller.firstAreaOr(settings.get().homeArea());
        var below = registry.areasIn(question.area().isEmpty() ? own : question.area())
                .given();
        return below == null
                ? Map.of()
                : below.items().stream().collect(Collectors.toMap(Area::code, Area::name, (one, same) -> one));
    }
}
