package org.changkai.search.guide;

import java.util.List;

/**
 * What comes first when somebody asks exactly this.
 *
 * @param question compact
 * @param keys of entries such as {@code centre:wh-c-001}, the first first
 * @param revision grows with every change
 */
public record Pin(long id, String question, List<String> keys, int revision) {

    public Pin {
        keys = List.copyOf(keys);
    }
}
