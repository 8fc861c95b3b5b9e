package org.changkai.news.finding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All watched words and names. */
public interface Watchlist {

    /** By kind and text. */
    List<Watched> all();

    Optional<Watched> lock(UUID id);

    /** Adds it; false if its text is watched already. */
    boolean add(Watched watched);

    /** Keeps one that was locked; false if its new text is watched already. */
    boolean keep(Watched watched);

    void remove(UUID id);
}
