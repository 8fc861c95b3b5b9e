package org.changkai.portal.news.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.changkai.portal.news.http.News;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The stories of a day laid out as a newspaper page (报纸版面), on screen and for the printer. */
@Controller
class IssueController {

    private final Pages pages;
    private final News news;
    private final Clock clock;

    IssueController(Pages pages, News news, Clock clock) {
        this.pages = pages;
        this.news = news;
        this.clock = clock;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/issues")
    View today() {
        return pages.seeOther("/issues/" + LocalDate.now(clock));
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/issues/{date}")
    View issue(@PathVariable String date) {
        LocalDate day;
        try {
            day = LocalDate.parse(date);
        } catch (DateTimeException unreadable) {
            return pages.error(404);
        }
        var answer = news.issue(day);
        var issue = answer.given();
        return issue == null
                ? pages.instead(answer)
                : pages.of("issue", new IssueContent(day, issue, !day.isBefore(LocalDate.now(clock))));
    }
}
