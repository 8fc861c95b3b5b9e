package org.changkai.portal.centre.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.changkai.portal.booking.Calendar;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Photo;
import org.changkai.portal.news.Story;
import org.changkai.portal.organization.Organization;
import org.changkai.portal.plan.Schedule;
import org.jspecify.annotations.Nullable;

/**
 * What a centre's page shows.
 *
 * @param owner who runs it; null if that is not given or cannot be read
 * @param schedule the hours that count: those its manager has set, or those at registry
 * @param today from which the week of its hours begins
 * @param service whose free days are shown; empty if the centre offers none that can be booked
 * @param calendar null if there is no such service
 * @param photos those of the newsroom that readers may see
 */
public record CentreContent(
        Centre centre,
        @Nullable Organization owner,
        Schedule schedule,
        LocalDate today,
        Reply<ServiceItem.ServiceItems> items,
        String service,
        @Nullable Reply<Calendar> calendar,
        List<Photo> photos,
        Reply<Story.Stories> stories) {

    public Map<DayOfWeek, List<String>> week() {
        return schedule.week(today);
    }

    /** The hours of national holidays; none if the centre rests on them, null if nothing is said of them. */
    public @Nullable List<String> holidays() {
        return schedule.holidays(today);
    }

    /** Pictures that lie elsewhere. */
    public List<String> pictures() {
        return centre.photos().stream()
                .filter(photo -> photo.startsWith("https://"))
                .toList();
    }

    /** The item behind a code of the centre; null if booking is away or does not know it. */
    public @Nullable ServiceItem item(String code) {
        var known = items.given();
        return known == null ? null : known.find(code);
    }
}
