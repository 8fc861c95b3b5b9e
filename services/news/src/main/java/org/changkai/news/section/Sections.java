package org.changkai.news.section;

import java.util.List;
import java.util.Optional;

/** All sections of the paper. */
public interface Sections {

    /** In the order in which they were founded. */
    List<Section> all();

    Optional<Section> find(String slug);

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<Section> lock(String slug);

    /** Adds it, or writes it over the one of the same slug. */
    void put(Section section);
}
