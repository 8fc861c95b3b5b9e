package org.changkai.search.guide;

import java.util.List;

/**
 * Words that mean the same.
 *
 * @param words compact, at least two
 * @param revision grows with every change
 */
public record SynonymGroup(long id, List<String> words, int revision) {

    public SynonymGroup {
        words = List.copyOf(words);
    }
}
