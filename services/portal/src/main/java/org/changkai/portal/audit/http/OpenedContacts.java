package org.changkai.portal.audit.http;

import org.changkai.portal.audit.Opening;
import org.changkai.portal.audit.Question;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;

/** What booking has written down of opened contacts. */
public final class OpenedContacts {

    private final Neighbour booking;

    OpenedContacts(Neighbour booking) {
        this.booking = booking;
    }

    public Reply<Opening.Openings> of(Question question) {
        return booking.find(Opening.Openings.class, "/api/booking/audit/contacts", question.parameters());
    }
}
