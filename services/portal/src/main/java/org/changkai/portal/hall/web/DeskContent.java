package org.changkai.portal.hall.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.hall.Ticket;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.staff.Agenda;
import org.jspecify.annotations.Nullable;

/**
 * The desk of a centre.
 *
 * @param counter at which the clerk sits
 * @param note which good news to tell; empty for none
 * @param said what the note names: a number, a reference
 * @param refusal why the last wish failed; null if it did not
 * @param opened the contact that was opened just now; null if none was
 */
public record DeskContent(
        String id,
        @Nullable Centre centre,
        int counter,
        LocalDate date,
        Reply<Ticket.Waiting> waiting,
        Reply<Agenda> agenda,
        List<ServiceItem> items,
        String note,
        String said,
        @Nullable Refusal refusal,
        boolean away,
        Hall.@Nullable Contact opened) {

    public String name() {
        return centre == null ? id : centre.name();
    }

    /** What the own counter has now; null if nothing. */
    public @Nullable Ticket mine() {
        var all = waiting.given();
        return all == null
                ? null
                : all.items().stream()
                        .filter(ticket -> ticket.isAt(counter))
                        .findFirst()
                        .orElse(null);
    }

    /** For the form that books: sending it twice makes one appointment. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    public String serviceName(String code, boolean english) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.name(english))
                .orElse(code);
    }
}
