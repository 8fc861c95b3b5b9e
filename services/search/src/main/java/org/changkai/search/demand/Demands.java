package org.changkai.search.demand;

import java.time.LocalDate;
import java.util.List;

/** The questions that are worth looking at, day by day. */
public interface Demands {

    /**
     * A question over some days.
     *
     * @param question masked and compact
     * @param worstMillis the longest that an answer took
     */
    record Demand(DemandKind kind, String question, long times, int worstMillis) {}

    void add(DemandKind kind, String question, LocalDate day, int times, int worstMillis);

    /** The most frequent since that day. */
    List<Demand> since(DemandKind kind, LocalDate first, int limit);

    void forgetBefore(LocalDate day);
}
