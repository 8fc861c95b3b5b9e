package org.changkai.portal.news.web;

import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.ForMachines;
import org.changkai.portal.news.Photo;
import org.changkai.portal.news.http.News;
import org.changkai.portal.page.web.Pages;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** A photograph's own page. */
@Controller
class PhotoPageController {

    private final Pages pages;
    private final News news;
    private final String publicUrl;

    PhotoPageController(Pages pages, News news, @Value("${changkai.public-url}") String publicUrl) {
        this.pages = pages;
        this.news = news;
        this.publicUrl = publicUrl;
    }

    /** A photograph without caption or credit is not published, and has no page. */
    @PreAuthorize("permitAll()")
    @GetMapping("/photos/{id}")
    View photo(@PathVariable String id) {
        return switch (news.photo(id)) {
            case Reply.Given<Photo>(var photo)
            when photo.shown() -> pages.of("photo", new PhotoPageContent(photo, ForMachines.jsonLd(photo, publicUrl)));
            case Reply.Given<Photo> hidden -> pages.error(404);
            case Reply<Photo> other -> pages.instead(other);
        };
    }
}
