package org.changkai.booking.numbers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of what was booked and what happened in the halls; they stay when names and numbers are deleted. */
public interface Figures {

    /** What a line is about. */
    enum By {
        SERVICE,
        CENTRE,
        AREA,
        DAY,
        ALL
    }

    /**
     * Which visits and numbers are counted.
     *
     * @param stem the digits that the codes of all areas of the subtree share
     * @param centre only this one; null for all of the subtree
     */
    record Scope(String stem, @Nullable String centre, LocalDate from, LocalDate to) {}

    /**
     * One line.
     *
     * @param key code of the service, id of the centre, 12-digit code, date or {@code all}
     * @param unserved came, and the hall closed first
     * @param walkIns numbers without an appointment
     * @param averageWaitMinutes from the number, or the appointment's start if that was later, to the call
     * @param bookedMinutes of visits for the services that are measured and that were not cancelled
     */
    record Line(
            String key,
            long booked,
            long served,
            long missed,
            long cancelled,
            long unserved,
            long walkIns,
            long called,
            double averageWaitMinutes,
            double longestWaitMinutes,
            long bookedMinutes) {}

    /**
     * By key.
     *
     * @param measured services whose minutes are added up
     */
    List<Line> read(Scope scope, By by, List<String> measured);

    /** The centres of the scope with their area codes. */
    List<CentreArea> centres(Scope scope);

    /** Where a centre lies. */
    record CentreArea(String centre, String areaCode) {}
}
