package org.changkai.portal.newsroom.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.newsroom.Watched;
import org.jspecify.annotations.Nullable;

/**
 * What the page of watched words shows.
 *
 * @param typed that was not taken; all empty if nothing was
 */
public record WatchlistContent(
        Caller caller,
        Reply<Watched.Watchlist> words,
        Watched typed,
        @Nullable Refusal refusal,
        boolean away) {

    public boolean mayChange() {
        return caller.has("news:review") || caller.has("news:publish");
    }
}
