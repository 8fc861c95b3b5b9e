package org.changkai.booking.hold;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.changkai.booking.calendar.Span;
import org.changkai.booking.day.DayPlan;
import org.changkai.booking.day.Offer;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.seating.Visit;

/** One service of a visit: start and end in minutes since midnight. */
record Stay(ServiceItem item, int start, int end) {

    private static final int DAY = 24 * 60;

    /** The services one after the other, without a gap. */
    static List<Stay> chain(List<ServiceItem> items, int start) {
        var stays = new ArrayList<Stay>();
        var at = start;
        for (var item : items) {
            stays.add(new Stay(item, at, at + item.minutes()));
            at += item.minutes();
        }
        return stays;
    }

    LocalDateTime at(LocalDate date) {
        return date.atTime(Span.time(start));
    }

    LocalDateTime until(LocalDate date) {
        return date.plusDays(end / DAY).atTime(Span.time(end));
    }

    boolean isWithinHours(DayPlan plan) {
        var offer = plan.offer(item.code());
        return offer != null && plan.isWithinHours(offer, start, end);
    }

    boolean isAtStart(DayPlan plan) {
        var offer = plan.offer(item.code());
        return offer != null && offer.startsAt(start);
    }

    Visit visit(boolean byStaff) {
        return Offer.visit(item, start, byStaff);
    }
}
