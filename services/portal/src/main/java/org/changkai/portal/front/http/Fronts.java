package org.changkai.portal.front.http;

import java.util.Map;
import org.changkai.portal.front.Arrangement;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.Tagged;
import org.changkai.portal.neighbour.http.Neighbour;

/** The arranged pages: the paper's front page (no section) and each section's. */
public final class Fronts {

    private final Neighbour news;

    Fronts(Neighbour news) {
        this.news = news;
    }

    /** What stands on the page of a section; empty: on the front page. */
    public Reply<Tagged<Arrangement>> arrangement(String section) {
        return section.isEmpty()
                ? news.tagged(Arrangement.class, "/api/news/desk/front")
                : news.tagged(Arrangement.class, "/api/news/desk/sections/{slug}/front", section);
    }

    /** Arranges it anew, over the revision that was read. */
    public Reply<Arrangement> arrange(String section, Arrangement arrangement, String etag) {
        var read = Map.of("If-Match", etag);
        return section.isEmpty()
                ? news.put(Arrangement.class, arrangement.document(), read, "/api/news/desk/front")
                : news.put(
                        Arrangement.class,
                        arrangement.document(),
                        read,
                        "/api/news/desk/sections/{slug}/front",
                        section);
    }
}
