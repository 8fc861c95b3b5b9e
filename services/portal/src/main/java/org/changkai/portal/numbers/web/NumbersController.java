package org.changkai.portal.numbers.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.changkai.platform.security.Caller;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.http.OwnAreas;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.numbers.Numbers;
import org.changkai.portal.numbers.Question;
import org.changkai.portal.numbers.http.CountedVisits;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.View;

@Controller
class NumbersController {

    /** China has 34 provinces. */
    private static final int ASKED = 40;

    private final Pages pages;
    private final CountedVisits counted;
    private final Registry registry;
    private final OwnAreas ownAreas;
    private final Together together;
    private final LiveSettings<PortalSettings> settings;
    private final Clock clock;

    NumbersController(
            Pages pages,
            CountedVisits counted,
            Registry registry,
            OwnAreas ownAreas,
            Together together,
            LiveSettings<PortalSettings> settings,
            Clock clock) {
        this.pages = pages;
        this.counted = counted;
        this.registry = registry;
        this.ownAreas = ownAreas;
        this.together = together;
        this.settings = settings;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @GetMapping("/staff/numbers")
    View numbers(Caller caller, @ModelAttribute Question asked) {
        var question = asked.until(LocalDate.now(clock));
        var numbers = counted.of(question);
        var areas = question.by().equals("area") ? names(caller, question, numbers.given()) : Map.<String, String>of();
        return pages.of("plan/numbers", new NumbersContent(caller, question, numbers, areas, ownAreas.of(caller)))
                .status(numbers.away() ? 503 : 200);
    }

    /** Lines are areas below the one that is asked for; whoever may see all is told the provinces, which lie elsewhere. */
    private Map<String, String> names(Caller caller, Question question, @Nullable Numbers numbers) {
        var names = below(caller, question);
        var lines = numbers == null ? List.<Numbers.Line>of() : numbers.items();
        var asked = lines.stream()
                .map(Numbers.Line::key)
                .filter(code -> code.matches("\\d{12}") && !names.containsKey(code))
                .limit(ASKED)
                .map(code -> together.ask(() -> registry.area(code)))
                .toList();
        asked.stream()
                .flatMap(answer -> Stream.ofNullable(answer.get().given()))
                .forEach(area -> names.put(area.code(), area.name()));
        return names;
    }

    private Map<String, String> below(Caller caller, Question question) {
        var own = caller.firstAreaOr(settings.get().homeArea());
        var below = registry.areasIn(question.area().isEmpty() ? own : question.area())
                .given();
        return below == null
                ? new HashMap<>()
                : below.items().stream()
                        .collect(Collectors.toMap(Area::code, Area::name, (one, same) -> one, HashMap::new));
    }
}
