package org.changkai.news.registry;

import org.changkai.news.story.About;

/** The centres, organizations and areas that the registry has. */
public interface RegistryEntries {

    /** Whether it is there, closed or not. */
    Found find(About entry);

    /** What the registry said. */
    enum Found {
        THERE,
        UNKNOWN,
        /** The registry gave no answer in time. */
        REGISTRY_AWAY
    }
}
