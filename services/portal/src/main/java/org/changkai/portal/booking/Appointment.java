package org.changkai.portal.booking;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's appointment.
 *
 * @param reference to name it by
 * @param secret opens it; empty where booking does not repeat it
 * @param centreName as booking knows it, which remembers a centre for some time after it is gone
 * @param address of the centre, as its name
 * @param phone of the centre, as its name
 * @param services codes, in the order in which they are given
 * @param status BOOKED, CHECKED_IN, SERVED, NO_SHOW, UNSERVED or CANCELLED
 * @param contact masked; null once it has been deleted
 * @param ticket the number in the queue; null before the check-in
 * @param orphaned whether the centre has changed its hours so that another time must be chosen
 * @param replaces reference of the displaced visit of the same person for which it stands; empty for none
 * @param replacedBy reference of the visit that stands for this one, which its centre had displaced; empty for none
 */
public record Appointment(
        String reference,
        String secret,
        String centre,
        String centreName,
        String address,
        String phone,
        String service,
        List<String> services,
        String start,
        @Nullable String end,
        String status,
        boolean orphaned,
        boolean priority,
        String replaces,
        String replacedBy,
        @Nullable Visitor contact,
        @Nullable Place ticket) {

    /** Own appointments. */
    public record Appointments(List<Appointment> items) {}

    /**
     * Who booked and who comes, both masked.
     *
     * @param visitor empty if it is the one who booked
     * @param relation of the one who booked to the visitor; empty if it is the same or was not said
     * @param area 12-digit code of where a home visit is made; empty for any other visit
     * @param address of a home visit; empty for any other visit
     */
    public record Visitor(String name, String visitor, String relation, String area, String address) {

        /** The end of a key of words about the relation; empty if there are none that say more. */
        public String related() {
            return Contact.RELATIONS.contains(relation) && !relation.equals("other") ? "." + relation : "";
        }
    }

    /**
     * A number in the hall.
     *
     * @param counter at which it was called; null until then
     * @param ahead who waits before it; null unless it waits
     * @param estimatedWaitMinutes until it is called; null unless it waits
     */
    public record Place(
            String id,
            String number,
            String status,
            @Nullable Integer counter,
            @Nullable Integer ahead,
            @Nullable Integer estimatedWaitMinutes) {}

    /** All services of the visit. */
    public List<String> chain() {
        return services.isEmpty() ? List.of(service) : services;
    }

    /** 12-digit code of where a home visit is made; empty for any other visit. */
    public String visitArea() {
        return contact == null ? "" : contact.area();
    }

    public Instant at() {
        return Moments.instant(start);
    }

    /** Whether it may still be cancelled or moved, as far as its state says. */
    public boolean open() {
        return status.equals("BOOKED");
    }

    /** Whether another time may be chosen, since the centre has taken this one away or has sent its visitors home. */
    public boolean displaced() {
        return (orphaned && open()) || unserved();
    }

    /** Whether the hall closed before it was this visitor's turn. */
    public boolean unserved() {
        return status.equals("UNSERVED");
    }

    public boolean cancelled() {
        return status.equals("CANCELLED");
    }
}
