package org.changkai.booking.hall.web;

import java.time.LocalDate;
import java.util.UUID;
import org.changkai.booking.hall.ReadHall;
import org.changkai.booking.hall.Ticket;
import org.jspecify.annotations.Nullable;

/**
 * A number as its holder and the counter see it.
 *
 * @param ahead who waits before it; absent once it was called
 * @param estimatedWaitMinutes until it is called; absent once it was called
 */
record ToldTicket(
        UUID id,
        String centre,
        LocalDate date,
        String number,
        String service,
        boolean first,
        @Nullable String appointment,
        Ticket.Status status,
        @Nullable Integer counter,
        @Nullable Integer ahead,
        @Nullable Integer estimatedWaitMinutes) {

    static ToldTicket of(Ticket ticket, ReadHall.@Nullable Wait wait) {
        return new ToldTicket(
                ticket.id(),
                ticket.centre(),
                ticket.date(),
                ticket.number(),
                ticket.service(),
                ticket.first(),
                ticket.appointment(),
                ticket.status(),
                ticket.counter(),
                wait == null ? null : wait.ahead(),
                wait == null ? null : wait.minutes());
    }
}
