package org.changkai.booking.numbers.web;

import org.changkai.booking.numbers.ReadNumbers;
import org.jspecify.annotations.Nullable;

/**
 * A line of numbers.
 *
 * @param booked visits; of a service those in which it is given, alone or with others
 * @param bookedMinutes of visits at counters; of a service its own, wherever it is given
 * @param offeredMinutes of the counters, places kept for the desk included; of a service what could be booked if their places gave nothing else
 * @param use share of the offered minutes that was booked, 0 to 1 and beyond where they became fewer; absent where nothing was
 *     offered
 */
record ToldNumber(
        String key,
        @Nullable String name,
        long booked,
        long served,
        long noShows,
        long cancelled,
        long unserved,
        long walkIns,
        long called,
        double averageWaitMinutes,
        double longestWaitMinutes,
        long bookedMinutes,
        long offeredMinutes,
        @Nullable Double use) {

    static final String CSV_HEAD =
            "key,name,booked,served,noShows,cancelled,unserved,walkIns,called,averageWaitMinutes,"
                    + "longestWaitMinutes,bookedMinutes,offeredMinutes,use";

    static ToldNumber of(ReadNumbers.Counted number, @Nullable String name) {
        var line = number.line();
        var offered = number.offeredMinutes();
        var use = offered == 0 ? null : Math.round(1000.0 * line.bookedMinutes() / offered) / 1000.0;
        return new ToldNumber(
                line.key(),
                name,
                line.booked(),
                line.served(),
                line.missed(),
                line.cancelled(),
                line.unserved(),
                line.walkIns(),
                line.called(),
                line.averageWaitMinutes(),
                line.longestWaitMinutes(),
                line.bookedMinutes(),
                offered,
                use);
    }

    String csv() {
        return String.join(
                ",",
                quoted(key),
                quoted(name == null ? "" : name),
                Long.toString(booked),
                Long.toString(served),
                Long.toString(noShows),
                Long.toString(cancelled),
                Long.toString(unserved),
                Long.toString(walkIns),
                Long.toString(called),
                Double.toString(averageWaitMinutes),
                Double.toString(longestWaitMinutes),
                Long.toString(bookedMinutes),
                Long.toString(offeredMinutes),
                use == null ? "" : Double.toString(use));
    }

    /** A spreadsheet must not take a name for a formula. */
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
