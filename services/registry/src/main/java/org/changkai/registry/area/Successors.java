package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where closed codes went, as far as the rule does not know. What writes here belongs into a transaction. */
public interface Successors {

    /**
     * The undecided ones by code and day of closing, after the given ones written one behind the other.
     *
     * @param under only those in one of these subtrees, by 12-digit code; empty means everywhere
     */
    List<UndecidedArea> undecided(List<String> under, @Nullable String after, int limit);

    /** Whether the code was closed on that day. */
    boolean isClosed(String code, LocalDate on);

    /**
     * Notes where a closed code went, in place of what was noted before.
     *
     * @param successors none if nothing took its place; several only if it was split
     * @return what was noted before and is not any more
     */
    List<WithdrawnLink> decide(String code, LocalDate closedOn, List<String> successors, Relation relation, String by);

    /**
     * Lets organizations and centres in closed codes follow to their successors of today, and tells the followers. Those
     * that only followed a link which is withdrawn are taken back to where they were before; whom somebody has placed since
     * stays there.
     */
    void bringPlaces(List<WithdrawnLink> withdrawn, String by);

    /** How a code became another. */
    enum Relation {
        /** The same place under another code. */
        RENUMBERED,
        /** The place became a part of another one. */
        MERGED,
        /** The place was divided; its organizations and centres have to be placed by hand. */
        SPLIT
    }
}
