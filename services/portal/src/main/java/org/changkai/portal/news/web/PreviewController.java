package org.changkai.portal.news.web;

import jakarta.servlet.http.HttpServletResponse;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Preview;
import org.changkai.portal.news.http.News;
import org.changkai.portal.page.web.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A story under its secret link: kept by no cache, found by no search engine, told to no other site. */
@Controller
class PreviewController {

    private final Pages pages;
    private final News news;

    PreviewController(Pages pages, News news) {
        this.pages = pages;
        this.news = news;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/preview/{secret}")
    View preview(@PathVariable String secret, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        response.setHeader("Referrer-Policy", "no-referrer");
        return switch (news.preview(secret)) {
            case Reply.Given<Preview>(var preview) when preview.story() != null -> pages.of("preview", preview);
            case Reply<Preview> other -> pages.instead(other);
        };
    }
}
