package org.changkai.portal.hall.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.WayThere;
import org.changkai.portal.centre.Area;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/**
 * Times that the desk can give to a caller, for a new appointment or to move one.
 *
 * @param id of the centre at whose desk the clerk sits
 * @param chain codes of the services of the visit
 * @param items all that can be booked anywhere
 * @param date whose times are shown
 * @param moved the appointment that is looked at; null for a new one
 * @param area code of where a new home visit is wanted; empty for none
 * @param areas to choose it from; null if it need not be said
 * @param opened its contact, if that was opened just now; null if not
 * @param refusal why the last wish failed; null if it did not
 * @param said what the form said that failed, by field, so that nobody has to ask the caller again
 */
public record DeskTimes(
        String id,
        int counter,
        List<String> chain,
        List<ServiceItem> items,
        LocalDate date,
        Reply<Calendar> calendar,
        @Nullable Appointment moved,
        String area,
        @Nullable List<Area> areas,
        Hall.@Nullable Contact opened,
        String note,
        @Nullable Refusal refusal,
        boolean away,
        Map<String, String> said) {

    /** What a field of the form said; empty for nothing. */
    public String said(String field) {
        return said.getOrDefault(field, "");
    }

    /** The day whose times are shown. */
    public Calendar.@Nullable Day day() {
        var known = calendar.given();
        return known == null ? null : known.day(date);
    }

    public String serviceName(boolean english) {
        return ServiceItem.names(items, chain, english);
    }

    /** The words for where a visit is that nobody comes to the centre for; empty if somebody does. */
    public String place() {
        var known = items.stream().filter(item -> chain.contains(item.code())).toList();
        WayThere way = () -> known;
        if (way.atDoor()) {
            return "";
        }
        return way.atHome() ? "ticket.at-home" : "ticket.by-phone";
    }

    /** Where the days link to; ends in {@code &}. */
    public String base() {
        if (moved != null) {
            return "/desk/" + id + "/appointments/" + moved.reference() + "?counter=" + counter + "&";
        }
        var address = new StringBuilder("/desk/" + id + "/booking?counter=" + counter + "&service=" + chain.getFirst());
        chain.stream().skip(1).forEach(code -> address.append("&services=").append(code));
        return address.append(area.isEmpty() ? "&" : "&area=" + area + '&').toString();
    }

    /** Further down, or on to the times if it is a village or community. */
    public String address(Area chosen) {
        return base() + "date=" + date + (chosen.last() ? "&area=" : "&under=") + chosen.code();
    }

    /** Of the form: sending it twice does it once. */
    public String key() {
        return UUID.randomUUID().toString();
    }
}
