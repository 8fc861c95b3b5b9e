package org.changkai.portal.staff.http;

import java.time.LocalDate;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.news.Story;
import org.changkai.portal.staff.Agenda;

/** What the staff page asks, with the staff member's own token. */
public final class Desk {

    private final Neighbour booking;
    private final Neighbour news;

    Desk(Neighbour booking, Neighbour news) {
        this.booking = booking;
        this.news = news;
    }

    public Reply<Agenda> agenda(String centre, LocalDate date) {
        return booking.get(Agenda.class, "/api/booking/centres/{id}/agenda?date={date}", centre, date);
    }

    /** Stories of every state that the staff member may see. */
    public Reply<Story.Stories> stories(String state) {
        return news.get(Story.Stories.class, "/api/news/desk/stories?state={state}&limit=50", state);
    }
}
