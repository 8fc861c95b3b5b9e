package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where editions are written, in the transaction of one import. */
public interface AreaEditions {

    /** Lets only one edition be written, or one link be decided, at a time, until the transaction ends. */
    void lock();

    /**
     * Makes the rows hold from that day until the next edition that is already known, and closes what a complete
     * edition does not list.
     *
     * @return what differs from what was known before, by code
     */
    List<AreaChange> write(LocalDate validFrom, @Nullable String complete, List<AreaRow> rows, String by);
}
