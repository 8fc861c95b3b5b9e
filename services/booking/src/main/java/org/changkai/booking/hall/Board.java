package org.changkai.booking.hall;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the screen of a hall shows.
 *
 * @param version differs whenever a number has moved; the wait follows the counters and the clock besides
 * @param calls the newest first
 * @param waiting how many wait
 * @param estimatedWaitMinutes until the last of them is called; null if nobody waits
 * @param closed present if no more numbers are given out today
 */
public record Board(
        String centre,
        LocalDate date,
        long version,
        List<Call> calls,
        int waiting,
        @Nullable Integer estimatedWaitMinutes,
        @Nullable Boolean closed) {

    /** A number that was called, to which counter. */
    public record Call(String number, int counter, Ticket.Status status) {}
}
