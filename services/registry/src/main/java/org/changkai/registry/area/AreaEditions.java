package org.changkai.registry.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where editions are written. Everything here happens in the transaction of one import. */
public interface AreaEditions {

    /** Lets only one edition be written at a time, until the transaction ends. */
    void lock();

    /**
     * Makes the rows hold from that day until the next edition that is already known, and closes what a complete
     * edition does not list.
     *
     * @return what differs from what was known before, by code
     */
    List<AreaChange> write(LocalDate validFrom, @Nullable String complete, List<AreaRow> rows, String by);

    /**
     * What the edition just written shows of later ones that were known before it: codes that end there and have no
     * successor yet, and those that begin there and go on from nothing; by the day of the later edition.
     */
    Map<LocalDate, List<AreaChange>> laterTurns();

    /**
     * The areas of today of which the edition just written may have changed what they were called before, or by which
     * code; ask when it is noted where codes went.
     */
    List<String> withAnotherPast();

    /** Notes where closed codes went. */
    void succeed(LocalDate since, List<Succession> successions, String by);
}
