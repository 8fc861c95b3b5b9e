package org.changkai.portal.message.http;

import org.changkai.portal.message.Messages;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** There only where booking shows messages instead of sending them; anywhere else it is refused with 404. */
public final class ShownMessages {

    private final Neighbour booking;
    private volatile Known known = Known.NOTHING;

    ShownMessages(Neighbour booking) {
        this.booking = booking;
    }

    /** What booking last said; it does not change its mind while it runs, so one answer is enough for all pages. */
    private enum Known {
        NOTHING,
        HERE,
        NOT_HERE
    }

    /** Whether this is such a place. */
    public boolean areHere() {
        if (known == Known.NOTHING) {
            last();
        }
        return known == Known.HERE;
    }

    /** Asked anew each time, and so what has been learnt is put right if booking came back with other settings. */
    public Reply<Messages> last() {
        var last = booking.get(Messages.class, "/api/booking/messages");
        var refusal = last.refusal();
        if (last.given() != null) {
            known = Known.HERE;
        } else if (refusal != null && refusal.status() == 404) {
            known = Known.NOT_HERE;
        }
        return last;
    }
}
