package org.changkai.portal.plan.http;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.changkai.portal.booking.Appointment;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.plan.DeadMessage;
import org.changkai.portal.plan.Plan;
import org.changkai.portal.plan.PlanPart;
import org.changkai.portal.plan.RemovedCentre;
import org.changkai.portal.plan.Standing;
import org.changkai.portal.staff.Agenda;
import org.springframework.http.HttpHeaders;

/** What managers set of a centre, and what becomes of visits that it displaces. */
public final class Plans {

    private static final String CENTRE = "/api/booking/centres/{id}/";
    private static final String APPOINTMENT = "/api/booking/appointments/{reference}/";

    private final Neighbour booking;

    Plans(Neighbour booking) {
        this.booking = booking;
    }

    /** A part that nobody has set is empty. */
    public Reply<Standing> read(String centre, PlanPart part) {
        return booking.headed(part.type(), Plans::standing, CENTRE + "{part}", centre, part.path());
    }

    private static Standing standing(Plan plan, HttpHeaders headers) {
        var doneNowhere = Objects.requireNonNullElse(headers.getFirst("Services-Done-Nowhere"), "");
        return new Standing(
                plan,
                Objects.requireNonNullElse(headers.getETag(), ""),
                doneNowhere.isEmpty() ? List.of() : List.of(doneNowhere.split(",", -1)));
    }

    /** Sets a part if it is still as it was read. */
    public Reply<? extends Plan> set(String centre, PlanPart part, Plan plan, String etag) {
        return booking.put(
                part.type(), plan.fields(), Map.of("If-Match", etag), CENTRE + "{part}", centre, part.path());
    }

    /** Visits to come that lie outside the centre's hours or counters since those have changed. */
    public Reply<Agenda> orphans(String centre) {
        return Agenda.whole(cursor ->
                booking.get(Agenda.class, CENTRE + "orphaned-appointments?limit=200&cursor={cursor}", centre, cursor));
    }

    public Reply<NewTime.NewTimes> newTimes(String reference) {
        return booking.get(NewTime.NewTimes.class, APPOINTMENT + "new-times?limit=12", reference);
    }

    /** At the centre where it was proposed; an empty one is the visit's own. */
    public Reply<Appointment> takeNewTime(String reference, String start, String centre) {
        return booking.post(
                Appointment.class,
                centre.isEmpty() ? Map.of("start", start) : Map.of("start", start, "centre", centre),
                Map.of(),
                APPOINTMENT + "new-time",
                reference);
    }

    /** Centres of one's areas that are gone and where people are still booked or could not be told something. */
    public Reply<RemovedCentre.RemovedCentres> removedCentres() {
        return booking.get(RemovedCentre.RemovedCentres.class, "/api/booking/removed-centres");
    }

    public Reply<DeadMessage.DeadMessages> deadMessages(String centre) {
        return booking.get(DeadMessage.DeadMessages.class, CENTRE + "dead-messages", centre);
    }

    /** Tries to send a message once more. */
    public Reply<String> retry(String message) {
        return booking.post(String.class, Map.of(), Map.of(), "/api/booking/messages/{id}/retry", message);
    }
}
