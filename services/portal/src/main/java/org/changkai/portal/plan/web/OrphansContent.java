package org.changkai.portal.plan.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.NewTime;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.hall.http.Hall;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.plan.DeadMessage;
import org.changkai.portal.staff.Agenda;
import org.jspecify.annotations.Nullable;

/**
 * Visits that a change of plans has displaced.
 *
 * @param centre null if it is gone, and while registry is away
 * @param removed name of a centre that is gone; empty if it is not
 * @param chosen whose new times are shown; null if none is chosen
 * @param contact of the chosen one, opened just now; null if it was not
 * @param moved reference of the one that has just got a new time; empty if none has
 * @param dead messages of a centre that is gone; those of any other stand on its own page
 * @param retried whether one of them was just sent again
 * @param refusal why the last wish failed; null if it did not
 */
public record OrphansContent(
        Caller caller,
        String id,
        @Nullable Centre centre,
        String removed,
        List<Agenda.Entry> entries,
        List<ServiceItem> items,
        Agenda.@Nullable Entry chosen,
        List<NewTime> newTimes,
        Hall.@Nullable Contact contact,
        String moved,
        List<DeadMessage> dead,
        boolean retried,
        @Nullable Refusal refusal,
        boolean away) {

    public String name() {
        return centre != null ? centre.name() : removed.isEmpty() ? id : removed;
    }

    /** The proposed times by centre, that which has the nearest one first. */
    public List<List<NewTime>> timesByCentre() {
        return List.copyOf(NewTime.byCentre(newTimes).values());
    }

    public String serviceNames(Agenda.Entry entry, boolean english) {
        return ServiceItem.names(items, entry.services(), english);
    }
}
