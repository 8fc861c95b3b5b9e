package org.changkai.portal.office.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.office.Document;
import org.changkai.portal.office.Ties;
import org.changkai.portal.office.http.Office;
import org.changkai.portal.organization.Link;
import org.changkai.portal.organization.http.Organizations;
import org.changkai.portal.page.web.Page;
import org.changkai.portal.page.web.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An organization's links and standing: rows of a form, one row more than there are. */
@Controller
class TiesController {

    private static final String KIND = "organizations";
    private static final String PAGE = "/staff/office/organizations/{id}/ties";

    private final Pages pages;
    private final Office office;
    private final Organizations organizations;
    private final Together together;

    TiesController(Pages pages, Office office, Organizations organizations, Together together) {
        this.pages = pages;
        this.office = office;
        this.organizations = organizations;
        this.together = together;
    }

    @PreAuthorize(OfficeController.CLERK)
    @GetMapping(PAGE)
    View ties(Caller caller, @PathVariable String id, @RequestParam(defaultValue = "false") boolean done) {
        var links = together.ask(() -> organizations.links(id));
        var standings = together.ask(() -> office.standings(id));
        var answer = office.document(KIND, id);
        var organization = answer.given();
        var linked = links.get().given();
        var assessed = standings.get().given();
        if (organization == null || linked == null || assessed == null) {
            return pages.instead(organization == null ? answer : linked == null ? links.get() : standings.get());
        }
        var ties = new Ties(
                linked.stream()
                        .filter(TiesController::isOurs)
                        .map(TiesController::written)
                        .toList(),
                assessed.stream().map(Ties.Standings.Told::written).toList());
        return page(caller, organization, ties, names(linked), done, null);
    }

    @PreAuthorize(OfficeController.CLERK)
    @PostMapping(PAGE)
    View save(
            Caller caller,
            @PathVariable String id,
            @RequestParam long read,
            @RequestParam MultiValueMap<String, String> form) {
        var answer = office.document(KIND, id);
        var organization = answer.given();
        if (organization == null) {
            return pages.instead(answer);
        }
        var ties = typed(form);
        var saved = office.save(KIND, id, organization.with(ties.fields()), read);
        return saved.given() != null
                ? pages.seeOther("/staff/office/organizations/" + id + "/ties?done=true")
                : page(caller, organization, ties, Map.of(), false, saved);
    }

    private Page page(
            Caller caller,
            Document organization,
            Ties ties,
            Map<String, String> names,
            boolean done,
            @Nullable Reply<Document> failed) {
        var refusal = failed == null ? null : failed.refusal();
        var away = failed != null && failed.away();
        return pages.of("office/ties", new TiesContent(caller, organization, ties, names, done, refusal, away))
                .status(failed == null ? 200 : refusal == null ? 503 : refusal.status());
    }

    /** What begins here and can be named in a request: saving replaces all of these. */
    private static boolean isOurs(Link link) {
        var other = link.organization();
        return link.direction().equals("OUT") && (other == null || !other.removed());
    }

    private static Ties.Link written(Link link) {
        var other = link.organization();
        return new Ties.Link(link.type(), other == null ? "" : other.id(), link.role(), link.from(), link.to());
    }

    private static Map<String, String> names(List<Link> links) {
        var names = new LinkedHashMap<String, String>();
        for (var link : links) {
            var other = link.organization();
            if (other != null) {
                names.put(other.id(), other.name());
            }
        }
        return names;
    }

    private static Ties typed(MultiValueMap<String, String> form) {
        return new Ties(
                rows(form, "target")
                        .mapToObj(row -> new Ties.Link(
                                at(form, "type", row),
                                at(form, "target", row).strip(),
                                at(form, "role", row),
                                at(form, "from", row),
                                at(form, "to", row)))
                        .filter(link -> !link.target().isEmpty())
                        .toList(),
                rows(form, "year")
                        .mapToObj(row -> new Ties.Standing(
                                at(form, "year", row).strip(),
                                at(form, "grade", row),
                                at(form, "stars", row),
                                at(form, "honour", row)))
                        .filter(one -> !one.year().isEmpty())
                        .toList());
    }

    private static IntStream rows(MultiValueMap<String, String> form, String name) {
        return IntStream.range(0, form.getOrDefault(name, List.of()).size());
    }

    private static String at(MultiValueMap<String, String> form, String name, int row) {
        var values = form.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row) : "";
    }
}
