package org.changkai.portal.organization.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.changkai.portal.neighbour.Reply;
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

/** An organization's own page: where it stands in its trees, how it was assessed, with whom it is linked, its stories. */
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
        var links = together.ask(() -> organizations.links(id));
        var standings = together.ask(() -> organizations.standings(id));
        var stories = together.ask(() -> news.about(id, 8));
        var answer = organizations.organization(id);
        var organization = answer.given();
        if (organization == null) {
            return pages.instead(answer);
        }
        var above = inTrees(tree -> !organization.parent(tree).isEmpty(), tree -> organizations.path(id, tree));
        var below = inTrees(tree -> organization.below(tree) > 0, tree -> organizations.below(id, tree));
        return pages.of(
                "organization",
                new OrganizationContent(
                        organization,
                        superiors(above.get(), id),
                        below.get(),
                        standings.get(),
                        links.get(),
                        stories.get(),
                        LocalDate.now(clock).toString()));
    }

    /** Begins to ask about all trees that matter at once. */
    private Supplier<Map<String, Reply<Organization.Organizations>>> inTrees(
            Predicate<String> matters, Function<String, Reply<Organization.Organizations>> question) {
        var asked = new LinkedHashMap<String, Supplier<Reply<Organization.Organizations>>>();
        Organization.TREES.stream()
                .filter(matters)
                .forEach(tree -> asked.put(tree, together.ask(() -> question.apply(tree))));
        return () -> {
            var answers = new LinkedHashMap<String, Reply<Organization.Organizations>>();
            asked.forEach((tree, answer) -> answers.put(tree, answer.get()));
            return answers;
        };
    }

    private static Map<String, List<Organization>> superiors(
            Map<String, Reply<Organization.Organizations>> paths, String id) {
        var superiors = new LinkedHashMap<String, List<Organization>>();
        paths.forEach((tree, path) -> {
            var known = path.given();
            if (known != null) {
                superiors.put(
                        tree,
                        known.items().stream()
                                .filter(one -> !one.id().equals(id))
                                .toList());
            }
        });
        return superiors;
    }
}
