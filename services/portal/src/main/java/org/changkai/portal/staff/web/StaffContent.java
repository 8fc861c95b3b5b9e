package org.changkai.portal.staff.web;

import java.time.LocalDate;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.staff.Agenda;
import org.jspecify.annotations.Nullable;

/**
 * What the staff page shows.
 *
 * @param failed whether a sign-in has just failed
 * @param caller anonymous if nobody is signed in
 * @param centre whose day is shown; empty if none was chosen
 * @param agenda null if no centre was chosen
 */
public record StaffContent(
        boolean failed,
        Caller caller,
        String centre,
        LocalDate date,
        @Nullable Reply<Agenda> agenda,
        @Nullable Reply<ServiceItem.ServiceItems> items) {

    public boolean signedIn() {
        return !caller.equals(Caller.ANONYMOUS);
    }

    public boolean desk() {
        return caller.has("booking:desk") || caller.has("booking:manage");
    }

    public String serviceName(String code, boolean english) {
        var known = items == null ? null : items.given();
        var item = known == null ? null : known.find(code);
        return item == null ? code : item.name(english);
    }
}
