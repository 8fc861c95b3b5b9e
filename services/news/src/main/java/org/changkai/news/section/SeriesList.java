package org.changkai.news.section;

import java.util.List;
import java.util.Optional;

/** All series of the paper. */
public interface SeriesList {

    List<Series> all();

    Optional<Series> find(String slug);

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Series> lock(String slug);

    /** Adds it, or writes it over the one of the same slug. */
    void put(Series series);
}
