package org.changkai.portal.organization.web;

import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.organization.http.Organizations;
import org.changkai.portal.page.web.Pages;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** An organization's own page: where it stands in its tree, with whom it is linked, its stories. */
@Controller
class OrganizationController {

    private final Pages pages;
    private final Organizations organizations;
    private final News news;
    private final Together together;

    OrganizationController(Pages pages, Organizations organizations, News news, Together together) {
        this.pages = pages;
        this.organizations = organizations;
        this.news = news;
        this.together = together;
    }

    @PreAuthorize("permitAll()")
    @GetMapping("/organizations/{id}")
    View organization(@PathVariable String id) {
        var below = together.ask(() -> organizations.below(id));
        var links = together.ask(() -> organizations.links(id));
        var stories = together.ask(() -> news.about(id, 8));
        var answer = organizations.organization(id);
        var organization = answer.given();
        if (organization == null) {
            return pages.instead(answer);
        }
        var parent = organization.parentId().isEmpty()
                ? null
                : organizations.organization(organization.parentId()).given();
        return pages.of(
                "organization", new OrganizationContent(organization, parent, below.get(), links.get(), stories.get()));
    }
}
