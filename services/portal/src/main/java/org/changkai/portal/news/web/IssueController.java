package org.changkai.portal.news.web;

import java.time.Clock;
import java.time.LocalDate;
import org.changkai.portal.news.http.News;
import org.changkai.portal.page.Query;
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
        var day = Query.day(date);
        if (day == null) {
            return pages.error(404);
        }
        var answer = news.issue(day);
        var issue = answer.given();
        return issue == null
                ? pages.instead(answer)
                : pages.of("issue", new IssueContent(day, issue, !day.isBefore(LocalDate.now(clock))));
    }

    /** A large paper takes longer to set than a page may load: until it is there, its reader is told so. */
    @PreAuthorize("permitAll()")
    @GetMapping("/issues/{date}/paper")
    View paper(@PathVariable String date) {
        var day = Query.day(date);
        if (day == null) {
            return pages.error(404);
        }
        var answer = news.paper(day);
        var set = answer.given();
        if (set == null) {
            return pages.instead(answer);
        }
        var paper = new PaperContent(day);
        return set ? pages.seeOther(paper.address()) : pages.of("paper", paper);
    }
}
