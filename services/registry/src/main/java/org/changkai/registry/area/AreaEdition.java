package org.changkai.registry.area;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A file of areas that was imported: an edition, or a piece of one.
 *
 * @param number grows with every file of another day or area; of the files of one day that say nothing about what they
 *     lack, each that changes something has its own
 * @param validFrom the day from which it counts
 * @param complete the code under which it lists everything; null for a file that says nothing about what it lacks
 * @param areas how many there are from that day on under that code, or in all; as the changes, only
 *     of what lies in the area asked for
 * @param importedBy the account; null for who may not see accounts
 * @param changes how many areas differ from the day before, by kind; of several files of one day, only those that this one
 *     changed
 */
public record AreaEdition(
        long number,
        LocalDate validFrom,
        @Nullable String complete,
        int areas,
        OffsetDateTime importedAt,
        @Nullable String importedBy,
        Changes changes) {

    /** How many areas are of each kind; one that was renumbered and renamed is counted with both. */
    public record Changes(int added, int removed, int renumbered, int renamed, int moved, int retyped) {

        /** Whether there is not one. */
        public boolean none() {
            return added + removed + renumbered + renamed + moved + retyped == 0;
        }
    }

    /** The same without the account. */
    public AreaEdition anonymous() {
        return new AreaEdition(number, validFrom, complete, areas, importedAt, null, changes);
    }
}
