package org.changkai.portal.newsroom.http;

import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.newsroom.Watched;

/** The words and names that the newsroom watches. */
public final class Watchlist {

    private static final String LIST = "/api/news/watchlist";

    private final Neighbour news;

    Watchlist(Neighbour news) {
        this.news = news;
    }

    public Reply<Watched.Watchlist> all() {
        return news.get(Watched.Watchlist.class, LIST);
    }

    public Reply<Watched> add(Watched word) {
        return news.post(Watched.class, word.document(), Map.of(), LIST);
    }

    public Reply<Watched> change(Watched word) {
        return news.put(
                Watched.class,
                word.document(),
                Map.of("If-Match", "\"" + word.revision() + "\""),
                LIST + "/{id}",
                word.id());
    }

    public Reply<Watched> remove(String id) {
        return news.delete(Watched.class, Map.of(), LIST + "/{id}", id);
    }
}
