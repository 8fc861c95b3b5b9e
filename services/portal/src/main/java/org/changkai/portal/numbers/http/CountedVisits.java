package org.changkai.portal.numbers.http;

import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.numbers.Numbers;
import org.changkai.portal.numbers.Question;

/** Numbers of the areas in which the manager may act. */
public final class CountedVisits {

    private final Neighbour booking;

    CountedVisits(Neighbour booking) {
        this.booking = booking;
    }

    public Reply<Numbers> of(Question question) {
        return booking.find(Numbers.class, "/api/booking/numbers", question.parameters());
    }
}
