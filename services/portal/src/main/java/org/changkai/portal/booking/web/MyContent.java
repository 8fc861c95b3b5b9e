package org.changkai.portal.booking.web;

import java.util.List;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.WayThere;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An appointment that its citizen has opened.
 *
 * @param centre null while registry is away, and where it is gone
 * @param gone whether there is no such centre any more
 * @param chain the services of the visit that are known
 * @param there where a home visit is made; null for any other visit, and while registry is away
 * @param secretLink opens it again, from any device
 * @param newTimes to choose from, if the centre has taken the appointment's time away
 * @param note which good news to tell: booked, rescheduled, cancelled; empty for none
 * @param refusal why the last wish failed; null if it did not
 */
public record MyContent(
        Appointment appointment,
        @Nullable Centre centre,
        boolean gone,
        List<ServiceItem> chain,
        @Nullable Area there,
        String secret,
        String secretLink,
        QrCode code,
        List<NewTime> newTimes,
        String note,
        @Nullable Refusal refusal,
        boolean away)
        implements WayThere {

    /** The proposed times by centre, that which has the nearest one first. */
    public List<List<NewTime>> timesByCentre() {
        return List.copyOf(NewTime.byCentre(newTimes).values());
    }

    /** Whether times are proposed at others only: the centre does not do it any more. */
    public boolean onlyElsewhere() {
        return displaced()
                && !newTimes.isEmpty()
                && newTimes.stream()
                        .noneMatch(
                                time -> time.centre().isEmpty() || time.centre().equals(appointment.centre()));
    }

    public String serviceName(boolean english) {
        return ServiceItem.names(chain, appointment.chain(), english);
    }

    /** What to bring. */
    public List<String> documents(boolean english) {
        return ServiceItem.documents(chain, english);
    }

    /** The appointment says so even while the kinds of services cannot be read. */
    @Override
    public boolean atHome() {
        return !appointment.visitArea().isEmpty() || WayThere.super.atHome();
    }

    /** Whether another time has to be chosen; at a centre that is gone none is kept, even before booking has heard of it. */
    public boolean displaced() {
        return appointment.displaced() || (gone && appointment.open());
    }

    public String centreName() {
        if (centre != null) {
            return centre.name();
        }
        return appointment.centreName().isEmpty() ? appointment.centre() : appointment.centreName();
    }

    public String address() {
        return centre == null ? appointment.address() : centre.address();
    }

    public String phone() {
        return centre == null ? appointment.phone() : centre.phone();
    }

    /** The telephone for a {@code tel:} link. */
    public String dial() {
        return Centre.dial(phone());
    }

    /** Where other centres that do the same are looked for. */
    public String elsewhere() {
        return "/circle?service=" + appointment.service();
    }
}
