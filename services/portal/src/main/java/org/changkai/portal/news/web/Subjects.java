package org.changkai.portal.news.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.news.Story.About;
import org.changkai.portal.news.web.StoryContent.Subject;
import org.changkai.portal.organization.Organization;
import org.changkai.portal.organization.http.Organizations;

/** Asks the registry what that is called which a story is about, all at once. */
public final class Subjects {

    /** A list of winners may name hundreds; the registry is not asked for more than a page can show. */
    private static final int MOST = 12;

    private final Registry registry;
    private final Organizations organizations;
    private final Together together;

    Subjects(Registry registry, Organizations organizations, Together together) {
        this.registry = registry;
        this.organizations = organizations;
        this.together = together;
    }

    /** Those that the registry has; all of them under their ids while it is away. */
    public Supplier<List<Subject>> of(List<About> entries) {
        var asked = entries.stream()
                .limit(MOST)
                .map(about -> together.ask(() -> new Named(about, name(about))))
                .toList();
        return () -> {
            var subjects = new ArrayList<Subject>();
            for (var answer : asked) {
                var named = answer.get();
                switch (named.name()) {
                    case Reply.Given<String>(var name) -> subjects.add(new Subject(named.about(), name));
                    case Reply.Away<String> away ->
                        subjects.add(new Subject(named.about(), named.about().id()));
                    case Reply.Refused<String> gone -> {} // closed or merged since: no link to nowhere
                }
            }
            return subjects;
        };
    }

    private record Named(About about, Reply<String> name) {}

    private Reply<String> name(About about) {
        return switch (about.type()) {
            case "centre" -> registry.centre(about.id()).map(Centre::name);
            case "organization" -> organizations.organization(about.id()).map(Organization::name);
            default -> registry.area(about.id()).map(Area::name);
        };
    }
}
