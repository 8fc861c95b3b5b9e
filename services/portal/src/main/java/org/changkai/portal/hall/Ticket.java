package org.changkai.portal.hall;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number in the hall.
 *
 * @param first whether it is called before others
 * @param status WAITING, CALLED, SKIPPED, SERVING, DONE or SENT_HOME
 * @param counter at which it was called; null until then
 * @param ahead who waits before it; null unless it waits
 * @param estimatedWaitMinutes until it is called; null unless it waits
 */
public record Ticket(
        String id,
        String centre,
        String number,
        String service,
        boolean first,
        String appointment,
        String status,
        @Nullable Integer counter,
        @Nullable Integer ahead,
        @Nullable Integer estimatedWaitMinutes) {

    /** Whether a counter has it now. */
    public boolean isAt(int number) {
        return counter != null && counter == number && (status.equals("CALLED") || status.equals("SERVING"));
    }

    /** All that are not finished; {@code closedAt} is empty while numbers are given out. */
    public record Waiting(String closedAt, List<Ticket> items) {

        public List<Ticket> in(String status) {
            return items.stream()
                    .filter(ticket -> ticket.status().equals(status))
                    .toList();
        }
    }
}
