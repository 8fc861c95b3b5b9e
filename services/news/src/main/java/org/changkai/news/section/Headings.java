package org.changkai.news.section;

import java.util.List;
import java.util.Optional;

/** All headings of a kind. */
public interface Headings<H extends Heading<H>> {

    /** In the order in which they were founded. */
    List<H> all();

    Optional<H> find(String slug);

    /** The same, and nobody else changes it until this transaction ends. */
    Optional<H> lock(String slug);

    /** Adds it, or writes it over the one of the same slug. */
    void put(H heading);
}
