package org.changkai.portal.hall.web;

import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.hall.Ticket;
import org.jspecify.annotations.Nullable;

/** A number as who holds it sees it. */
public record NumberContent(Ticket ticket, @Nullable ServiceItem item) {

    public String serviceName(boolean english) {
        return item == null ? ticket.service() : item.name(english);
    }
}
