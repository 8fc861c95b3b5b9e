package org.changkai.portal.news.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Tells crawlers what they may read. A site map that lies below {@code /api} may list pages only if it is named here. */
@Controller
class RobotsController {

    private final String rules;

    RobotsController(@Value("${changkai.public-url}") String publicUrl) {
        this.rules = """
                User-agent: *
                Disallow: /api/
                Allow: /api/news/
                Disallow: /staff
                Disallow: /desk
                Disallow: /screen
                Disallow: /book
                Disallow: /my
                Disallow: /wait
                Disallow: /preview
                Disallow: /messages

                Sitemap: %1$s/api/news/sitemap.xml
                Sitemap: %1$s/api/news/news-sitemap.xml
                """.formatted(publicUrl);
    }

    @PreAuthorize("permitAll()")
    @GetMapping(path = "/robots.txt", produces = MediaType.TEXT_PLAIN_VALUE)
    @ResponseBody
    String rules() {
        return rules;
    }
}
