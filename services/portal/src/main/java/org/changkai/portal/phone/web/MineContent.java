package org.changkai.portal.phone.web;

import java.util.List;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.phone.Waiting;
import org.jspecify.annotations.Nullable;

/**
 * The open appointments of a verified telephone, and what it waits for.
 *
 * @param waiting empty also where the wait list cannot be asked
 * @param refusal why the last wish failed; null if it did not
 */
public record MineContent(
        Appointment.Appointments mine,
        List<Waiting> waiting,
        Reply<ServiceItem.ServiceItems> items,
        @Nullable Refusal refusal,
        boolean away) {

    public String serviceName(Appointment appointment, boolean english) {
        var known = items.given();
        var item = known == null ? null : known.find(appointment.service());
        return item == null ? appointment.service() : item.name(english);
    }
}
