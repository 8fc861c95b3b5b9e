package org.changkai.portal.plan.web;

import java.time.DayOfWeek;
import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.plan.Plan;
import org.changkai.portal.plan.PlanPart;
import org.changkai.portal.plan.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * A form of a part of a centre's plan.
 *
 * @param centre null while registry is away
 * @param plan as it stands, or as it was typed if it was refused
 * @param etag of what stands
 * @param doneNowhere codes of what the centre is said to do and none of its counters does; empty for what was only typed
 * @param stands what somebody else has set meanwhile; null if nobody did
 * @param orphans visits that lie outside the plan now
 * @param refusal why it was not set; null if it was, or nobody tried
 * @param <T> the part
 */
public record PlanContent<T extends Plan>(
        Caller caller,
        String id,
        @Nullable Centre centre,
        PlanPart part,
        T plan,
        String etag,
        List<String> doneNowhere,
        @Nullable T stands,
        List<ServiceItem> items,
        int orphans,
        boolean done,
        @Nullable Refusal refusal,
        boolean away) {

    public String name() {
        return centre == null ? id : centre.name();
    }

    /** Whether nobody has set this part, so that registry's hours or the operator's defaults count. */
    public boolean unset() {
        return etag.equals("\"0\"");
    }

    /** Opening hours at registry, which count as long as no schedule is set. */
    public String registered() {
        return centre == null ? "" : centre.openingHours();
    }

    /** Whether registry tells other hours than a schedule that is set; what is typed for some weeks only is other. */
    public boolean isOtherThanRegistered() {
        return plan instanceof Schedule schedule && !registered().isEmpty() && !schedule.isAlways(registered());
    }

    public String doneNowhereNames(boolean english) {
        return ServiceItem.names(items, doneNowhere, english);
    }

    public LimitMistakes limitMistakes() {
        return LimitMistakes.of(refusal);
    }

    /** Weekdays that what stands closes in some weeks only; none while dates may be typed wrong. */
    public List<DayOfWeek> closedInSomeWeeks() {
        return plan instanceof Schedule schedule && refusal == null && !away ? schedule.closedInSomeWeeks() : List.of();
    }

    /** Services that are done at counters or in rooms. */
    public List<ServiceItem> atCounters() {
        return items.stream().filter(item -> !item.kind().equals("SESSION")).toList();
    }

    public List<ServiceItem> sessions() {
        return items.stream().filter(item -> item.kind().equals("SESSION")).toList();
    }
}
