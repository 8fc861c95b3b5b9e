package org.changkai.news.registry;

import org.changkai.news.story.About;
import org.jspecify.annotations.Nullable;

/** The centres, organizations and areas that the registry has. */
public interface RegistryEntries {

    /** Whether it is there, closed or not. */
    Found find(About entry);

    /** What the registry said. */
    sealed interface Found {

        /** It is there under this name; null if the registry did not say. */
        record There(@Nullable String name) implements Found {}

        /** The registry has none. */
        record Unknown() implements Found {}

        /** The registry gave no answer in time. */
        record RegistryAway() implements Found {}
    }
}
