package org.changkai.news.version;

import org.changkai.news.version.ThreeWay.Stretch.Agreed;
import org.jspecify.annotations.Nullable;

/** Two rewritings of one text as one, if they changed different words of it. */
final class WordMerge {

    private WordMerge() {}

    /** Null if both changed the same words. */
    static @Nullable String of(String base, String mine, String theirs) {
        var merged = new StringBuilder();
        for (var stretch : ThreeWay.merge(Words.of(base), Words.of(mine), Words.of(theirs))) {
            if (!(stretch instanceof Agreed<String>(var words))) {
                return null;
            }
            words.forEach(merged::append);
        }
        return merged.toString();
    }
}
