package org.changkai.portal.plan.web;

import java.time.LocalDate;
import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.hall.Ticket;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.plan.DeadMessage;
import org.changkai.portal.staff.Agenda;
import org.jspecify.annotations.Nullable;

/**
 * How a centre stands, and who comes on a day.
 *
 * @param date whose visits are listed
 * @param note which good news to tell; empty for none
 * @param refusal why the last wish failed; null if it did not
 */
public record TodayContent(
        Caller caller,
        String id,
        @Nullable Centre centre,
        LocalDate today,
        LocalDate date,
        Reply<Ticket.Waiting> waiting,
        Reply<Agenda> agenda,
        Reply<Agenda> orphans,
        Reply<DeadMessage.DeadMessages> dead,
        List<ServiceItem> items,
        String note,
        @Nullable Refusal refusal,
        boolean away) {

    public String name() {
        return centre == null ? id : centre.name();
    }

    /** Whether the centre has been removed: booking has no hall there any more, and still knows who was booked. */
    boolean isGone() {
        var refusal = waiting.refusal();
        return refusal != null && refusal.status() == 404 && orphans.given() != null;
    }

    public int displaced() {
        var known = orphans.given();
        return known == null ? 0 : known.items().size();
    }

    public String serviceNames(Agenda.Entry entry, boolean english) {
        return ServiceItem.names(items, entry.services(), english);
    }
}
