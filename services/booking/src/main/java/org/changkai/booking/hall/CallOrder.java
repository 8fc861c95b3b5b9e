package org.changkai.booking.hall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * In which order who waits is called: the first before the others, each by when they are due; but after so many of the first in
 * a row one of the others, so that nobody waits forever.
 *
 * @param most of the first in a row
 */
record CallOrder(int most) {

    /**
     * The order as it is if nobody comes or goes.
     *
     * @param waiting by when they are due
     * @param firstInARow of the first called since the last of the others
     */
    List<Ticket> of(List<Ticket> waiting, int firstInARow) {
        var first = new ArrayDeque<Ticket>();
        var others = new ArrayDeque<Ticket>();
        waiting.forEach(ticket -> (ticket.first() ? first : others).add(ticket));
        var order = new ArrayList<Ticket>(waiting.size());
        var inARow = firstInARow;
        while (order.size() < waiting.size()) {
            var othersTurn = inARow >= most;
            var next = first.isEmpty() || (othersTurn && !others.isEmpty()) ? others.remove() : first.remove();
            inARow = next.first() ? inARow + 1 : 0;
            order.add(next);
        }
        return order;
    }
}
