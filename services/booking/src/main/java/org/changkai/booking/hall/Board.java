package org.changkai.booking.hall;

import java.time.LocalDate;
import java.util.List;

/**
 * What the screen of a hall shows.
 *
 * @param version differs whenever the rest does
 * @param calls the newest first
 * @param waiting how many wait
 */
public record Board(String centre, LocalDate date, long version, List<Call> calls, int waiting) {

    /** A number that was called, to which counter. */
    public record Call(String number, int counter, Ticket.Status status) {}
}
