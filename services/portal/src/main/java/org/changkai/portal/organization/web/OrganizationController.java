package org.changkai.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.http.News;
import org.changkai.portal.organization.Organization;
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
    private final Clock clock;

    OrganizationController(Pages pages, Organizations organizations, News news, Together together, Clock clock) {
        this.pages = pages;
        this.organizations = organizations;
        this.news = news;
        this.together = together;
        this.clock = clock;
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
        return pages.of(
                "organization",
                new OrganizationContent(
                        organization,
                        parents(organization),
                        below.get(),
                        links.get(),
                        stories.get(),
                        LocalDate.now(clock).toString()));
    }

    private Map<String, Organization> parents(Organization organization) {
        var parents = new LinkedHashMap<String, Organization>();
        put(parents, "PARTY", organization.parentId());
        put(parents, "ADMINISTRATIVE", organization.administrativeParentId());
        put(parents, "GRID", organization.gridParentId());
        return parents;
    }

    private void put(Map<String, Organization> parents, String tree, String id) {
        var parent = id.isEmpty() ? null : organizations.organization(id).given();
        if (parent != null) {
            parents.put(tree, parent);
        }
    }
}
