package org.changkai.portal.message.http;

import org.changkai.portal.message.Messages;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** There only where booking shows messages instead of sending them; anywhere else it is refused with 404. */
public final class ShownMessages {

    private final Neighbour booking;

    ShownMessages(Neighbour booking) {
        this.booking = booking;
    }

    /** Whether this is such a place. */
    public boolean areHere() {
        return last().given() != null;
    }

    public Reply<Messages> last() {
        return booking.get(Messages.class, "/api/booking/messages");
    }
}
