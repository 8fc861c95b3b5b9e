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
 * @param date of the agenda
 * @param here what booking says can be booked in the centre; null where it could not be asked
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
        LocalDate today,
        Reply<Ticket.Waiting> waiting,
        Reply<Agenda> agenda,
        List<ServiceItem> items,
        @Nullable List<ServiceItem> here,
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

    /** The number that was given out just now; null if none was, or it was called at once. */
    public @Nullable Ticket taken() {
        var all = waiting.given();
        return all == null || !note.equals("taken")
                ? null
                : all.items().stream()
                        .filter(ticket -> ticket.number().equals(said) && ticket.estimatedWaitMinutes() != null)
                        .findFirst()
                        .orElse(null);
    }

    /** What can be booked in the centre and is done there; all where neither booking nor the centre's record tells. */
    public List<ServiceItem> offered() {
        if (here != null) {
            return here;
        }
        return items.stream()
                .filter(item -> centre == null
                        || centre.services().contains(item.code())
                        || (item.atHome() && centre.homeVisits()))
                .toList();
    }

    /** What numbers are drawn for here. */
    public List<ServiceItem> numbered() {
        return offered().stream().filter(ServiceItem::atCounter).toList();
    }

    /** For the form that gives numbers out: sending it twice gives one. */
    public String key() {
        return UUID.randomUUID().toString();
    }

    /** Whether a visitor may check in today; nobody does who is visited at home or called. */
    public boolean checksIn(Agenda.Entry entry) {
        return entry.status().equals("BOOKED")
                && date.equals(today)
                && !entry.services().isEmpty()
                && items.stream()
                        .filter(item -> item.code().equals(entry.services().getFirst()))
                        .noneMatch(item -> item.atHome() || item.byPhone());
    }

    public String serviceName(String code, boolean english) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(item -> item.name(english))
                .orElse(code);
    }
}
