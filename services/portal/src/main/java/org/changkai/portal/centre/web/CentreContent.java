package org.changkai.portal.centre.web;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.centre.OpeningHours;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;
import org.jspecify.annotations.Nullable;

/**
 * What a centre's page shows.
 *
 * @param service whose free days are shown; empty if the centre offers none that can be booked
 * @param calendar null if there is no such service
 */
public record CentreContent(
        Centre centre,
        Reply<ServiceItem.ServiceItems> items,
        String service,
        @Nullable Reply<Calendar> calendar,
        Reply<Story.Stories> stories) {

    public Map<DayOfWeek, List<String>> week() {
        return OpeningHours.week(centre.openingHours());
    }

    /** The item behind a code of the centre; null if booking is away or does not know it. */
    public @Nullable ServiceItem item(String code) {
        var known = items.given();
        return known == null ? null : known.find(code);
    }
}
