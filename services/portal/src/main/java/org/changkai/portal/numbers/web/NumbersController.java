package org.changkai.portal.numbers.web;

import java.time.Clock;
import java.time.LocalDate;
import org.changkai.platform.security.Caller;
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
    private final Clock clock;

    NumbersController(Pages pages, CountedVisits counted, Clock clock) {
        this.pages = pages;
        this.counted = counted;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('SCOPE_booking:manage')")
    @GetMapping("/staff/numbers")
    View numbers(Caller caller, @ModelAttribute Question asked) {
        var question = asked.until(LocalDate.now(clock));
        var numbers = counted.of(question);
        return pages.of("plan/numbers", new NumbersContent(caller, question, numbers))
                .status(numbers.away() ? 503 : 200);
    }
}
