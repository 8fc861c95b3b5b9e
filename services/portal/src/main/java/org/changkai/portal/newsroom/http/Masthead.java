package org.changkai.portal.newsroom.http;

import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.newsroom.Duties;
import org.changkai.portal.newsroom.Heading;
import org.changkai.portal.newsroom.OwnDuties;

/** The paper's sections and series, and who does what for a section. */
public final class Masthead {

    private static final String NEWS = "/api/news/";

    private final Neighbour news;

    Masthead(Neighbour news) {
        this.news = news;
    }

    /** {@code kind} is sections or series. */
    public Reply<Heading.Headings> all(String kind) {
        return news.get(Heading.Headings.class, NEWS + kind + "?limit=200");
    }

    public Reply<Heading> one(String kind, String slug) {
        return news.get(Heading.class, NEWS + kind + "/{slug}", slug);
    }

    /** Founds one, or changes its words over the revision that was read. */
    public Reply<Heading> keep(String kind, Heading heading) {
        var read = heading.revision() == 0
                ? Map.<String, String>of()
                : Map.of("If-Match", "\"" + heading.revision() + "\"");
        return news.put(Heading.class, heading.document(), read, NEWS + kind + "/{slug}", heading.slug());
    }

    public Reply<Duties> duties(String section) {
        return news.get(Duties.class, NEWS + "sections/{slug}/duties", section);
    }

    /** What the caller was given to do. */
    public Reply<OwnDuties> own() {
        return news.get(OwnDuties.class, NEWS + "desk/duties");
    }

    /** Gives back one of the caller's own; what is left. */
    public Reply<OwnDuties> giveBack(String section, String duty) {
        return news.delete(OwnDuties.class, Map.of(), NEWS + "desk/duties/{section}/{duty}", section, duty);
    }

    /** Says who does what, all of it at once; {@code read} is the section's revision. */
    public Reply<Duties> give(String section, Duties duties, long read) {
        return news.put(
                Duties.class,
                duties.document(),
                Map.of("If-Match", "\"" + read + "\""),
                NEWS + "sections/{slug}/duties",
                section);
    }
}
