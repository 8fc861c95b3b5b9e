package org.changkai.portal.search.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.changkai.portal.neighbour.http.Sender;
import org.changkai.portal.page.web.Pages;
import org.changkai.portal.search.Narrowed;
import org.changkai.portal.search.http.Search;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

@Controller
class SearchController {

    private static final int LONGEST = 200;

    private final Pages pages;
    private final Search search;

    SearchController(Pages pages, Search search) {
        this.pages = pages;
        this.search = search;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/search")
    View find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String cursor,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        var words = q.strip().substring(0, Math.min(LONGEST, q.strip().length()));
        var asked = new Narrowed(words, parameters);
        var findings = words.isEmpty() ? null : search.find(asked, cursor, 20, Sender.of(request));
        return pages.of("search", new SearchContent(asked, findings));
    }
}
