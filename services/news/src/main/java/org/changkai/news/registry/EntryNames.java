package org.changkai.news.registry;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.changkai.news.story.About;

/** What the registry called its entries when it was asked last. */
public interface EntryNames {

    /** The names of those that have one here. */
    Map<About, String> of(Collection<About> entries);

    /** The entry with this id, whatever it is. */
    Optional<Named> withId(String id);

    /** From now on this is its name. */
    void keep(About entry, String name);

    /** An entry and its name. */
    record Named(About entry, String name) {}
}
