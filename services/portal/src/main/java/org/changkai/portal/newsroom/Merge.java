package org.changkai.portal.newsroom;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A proposal with both editors' words in it.
 *
 * @param version on which it is to be saved
 */
public record Merge(int version, @Nullable Content content, List<Conflict> conflicts) {

    /** Something that both changed; the pointer leads into the merged content. */
    public record Conflict(String pointer, String base, String mine, String theirs) {

        /** The field it is in. */
        public String field() {
            return Pointers.field(pointer);
        }

        /** Which block of the body, from 1; 0 if it is in none. */
        public int block() {
            return Pointers.block(pointer);
        }
    }
}
