package org.changkai.portal.booking.web;

import java.time.LocalDate;
import java.util.List;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.Moments;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.booking.WayThere;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Refusal;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/**
 * The step of day and time, for a new booking or for moving one.
 *
 * @param centre null while registry is away
 * @param service its code
 * @param services further ones of the same visit
 * @param chain all of them that are known
 * @param further what else could be done in the same visit
 * @param area code of where a home visit is wanted; empty for none
 * @param there the same area; null while registry is away
 * @param date whose times are shown; null if no day is free
 * @param key of the form, so that sending it twice does it once
 * @param refusal why the last choice failed; null if there was none
 * @param reference of the booking that is moved; empty for a new one
 */
public record TimeContent(
        String centreId,
        @Nullable Centre centre,
        String service,
        List<String> services,
        List<ServiceItem> chain,
        List<ServiceItem> further,
        String area,
        @Nullable Area there,
        Reply<Calendar> calendar,
        @Nullable LocalDate date,
        LocalDate from,
        int days,
        LocalDate today,
        String key,
        @Nullable Refusal refusal,
        boolean away,
        String reference)
        implements WayThere {

    /** The area says so even while the kinds of services cannot be read. */
    @Override
    public boolean atHome() {
        return !area.isEmpty() || WayThere.super.atHome();
    }

    /** Whether there is no such centre any more. */
    boolean gone() {
        var refusal = calendar.refusal();
        return refusal != null && refusal.code().equals("centre-unknown");
    }

    /** Whether nobody knows the centre; registry does before booking has heard of a new one. */
    boolean nowhere() {
        return centre == null && gone();
    }

    /** The day whose times are shown. */
    public Calendar.@Nullable Day day() {
        var known = calendar.given();
        return known == null ? null : known.day(date);
    }

    /** Where others that do it are looked for, if this centre does not; empty if it does, or nobody can say. */
    public String elsewhere() {
        var refusal = calendar.refusal();
        return refusal != null && refusal.code().equals("service-not-offered") ? "/circle?service=" + service : "";
    }

    /** Where the days link to; ends in {@code &} or {@code ?}. */
    public String base() {
        return reference.isEmpty()
                ? "/book?centre=" + centreId + "&service=" + service + Choice.parameters(services)
                        + (area.isEmpty() ? "" : "&area=" + area) + "&"
                : "/my/" + reference + "/reschedule?";
    }

    /** Where one waits for a place on this day. */
    public String waiting(Calendar.Day day) {
        return "/wait?centre=" + centreId + "&service=" + service + "&area=" + area + "&date=" + day.date();
    }

    /** Whether it has to be said first where the visit is wanted. */
    boolean wantsArea() {
        return reference.isEmpty()
                && area.isEmpty()
                && !chain.isEmpty()
                && chain.getFirst().atHome();
    }

    /** Where a chosen time is sent. */
    public String action() {
        return reference.isEmpty() ? "/book/hold" : "/my/" + reference + "/reschedule";
    }

    /** The value that goes back when this time is chosen. */
    public String start(Calendar.Time time) {
        return date == null ? time.start() : Moments.start(date, time.start());
    }

    /** What is done in this visit. */
    public String name(boolean english) {
        return ServiceItem.names(chain, Choice.chain(service, services), english);
    }
}
