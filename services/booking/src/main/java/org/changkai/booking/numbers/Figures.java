package org.changkai.booking.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.changkai.booking.centre.AreaCode;
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
     * @param stems the digits that the codes of all areas of each subtree share; no subtree lies in another, so nothing counts
     *     twice
     * @param centre only this one; null for all of the subtrees
     */
    record Scope(List<String> stems, @Nullable String centre, LocalDate from, LocalDate to) {

        /**
         * Subtrees, which may lie in one another.
         *
         * @param areas codes of 12 digits; none for everywhere
         */
        public static Scope of(List<String> areas, @Nullable String centre, LocalDate from, LocalDate to) {
            var widest = new ArrayList<String>();
            (areas.isEmpty() ? Stream.of("") : areas.stream().map(AreaCode::stem))
                    .sorted(Comparator.comparingInt(String::length))
                    .filter(stem -> widest.stream().noneMatch(stem::startsWith))
                    .forEachOrdered(widest::add);
            return new Scope(List.copyOf(widest), centre, from, to);
        }

        /** The one of the subtrees in which a place of the scope lies. */
        String stemOf(String areaCode) {
            return stems.stream().filter(areaCode::startsWith).findFirst().orElse("");
        }
    }

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
