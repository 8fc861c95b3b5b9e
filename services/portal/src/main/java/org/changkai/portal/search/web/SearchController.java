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
            @RequestParam(defaultValue = "") String lat,
            @RequestParam(defaultValue = "") String lon,
            @RequestParam Map<String, String> parameters,
            HttpServletRequest request) {
        var words = beginning(q.strip());
        var asked = new Narrowed(words, Narrowed.Position.of(lat, lon), parameters);
        var findings = words.isEmpty() ? null : search.find(asked, cursor, 20, Sender.of(request));
        return pages.of("search", new SearchContent(asked, findings));
    }

    /** Never half of a character: that is nothing an address can carry. */
    private static String beginning(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }
}
