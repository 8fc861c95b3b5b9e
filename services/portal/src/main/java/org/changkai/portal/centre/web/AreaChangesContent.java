package org.changkai.portal.centre.web;

import java.time.LocalDate;
import java.util.List;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.AreaChanges;
import org.changkai.portal.centre.AreaChanges.Edition;
import org.changkai.portal.neighbour.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an area's changes shows.
 *
 * @param editions that speak of the area, the latest first
 * @param unread whether they cannot be read at the moment
 * @param kind only these; empty for all
 * @param changes null where no two days are known yet
 */
public record AreaChangesContent(
        Area area,
        List<Edition> editions,
        boolean unread,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String kind,
        @Nullable Reply<AreaChanges> changes) {

    public String address() {
        return "/places/" + area.code() + "/changes";
    }

    /** The two days that show what an edition brought. */
    public String since(Edition edition) {
        var day = edition.validFrom();
        return day == null ? "" : address() + "?from=" + before(editions, day) + "&to=" + day;
    }

    /** The same two days further down the list. */
    public String further(String next) {
        return address() + question() + "&cursor=" + next;
    }

    public String csv() {
        return "/api/registry/areas/changes.csv" + question() + "&under=" + area.code();
    }

    private String question() {
        return "?from=" + from + "&to=" + to + (kind.isEmpty() ? "" : "&kind=" + kind);
    }

    /** The day before the last edition of that time, whose own changes would be left out from its day on. */
    static LocalDate before(List<Edition> editions, LocalDate day) {
        for (var edition : editions) {
            var begun = edition.validFrom();
            if (begun != null && !begun.isAfter(day)) {
                return begun.minusDays(1);
            }
        }
        return day.minusDays(1);
    }
}
