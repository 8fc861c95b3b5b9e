package org.changkai.portal.staff.http;

import java.time.LocalDate;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.staff.Agenda;

/** What the staff page asks, with the staff member's own token. */
public final class Desk {

    private final Neighbour booking;

    Desk(Neighbour booking) {
        this.booking = booking;
    }

    public Reply<Agenda> agenda(String centre, LocalDate date) {
        return Agenda.whole(cursor -> booking.get(
                Agenda.class,
                "/api/booking/centres/{id}/agenda?limit=200&cursor={cursor}&date={date}",
                centre,
                cursor,
                date));
    }
}
