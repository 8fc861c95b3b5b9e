package org.changkai.portal.booking.web;

import java.util.List;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that its citizen has opened.
 *
 * @param chain the services of the visit that are known
 * @param secretLink opens it again, from any device
 * @param newTimes to choose from, if the centre has taken the appointment's time away
 * @param note which good news to tell: booked, rescheduled, cancelled; empty for none
 * @param refusal why the last wish failed; null if it did not
 */
public record MyContent(
        Appointment appointment,
        @Nullable Centre centre,
        List<ServiceItem> chain,
        String secret,
        String secretLink,
        QrCode code,
        List<NewTime> newTimes,
        String note,
        @Nullable Refusal refusal,
        boolean away) {

    /** The proposed times by centre, that which has the nearest one first. */
    public List<List<NewTime>> timesByCentre() {
        return List.copyOf(NewTime.byCentre(newTimes).values());
    }

    public String serviceName(boolean english) {
        return ServiceItem.names(chain, appointment.chain(), english);
    }

    /** What to bring. */
    public List<String> documents(boolean english) {
        return ServiceItem.documents(chain, english);
    }

    public String centreName() {
        return centre == null ? appointment.centre() : centre.name();
    }
}
