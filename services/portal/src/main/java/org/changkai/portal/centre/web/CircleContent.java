package org.changkai.portal.centre.web;

import org.changkai.portal.booking.FirstFree;
import org.changkai.portal.booking.ServiceItem;
import org.changkai.portal.centre.Circle;
import org.changkai.portal.centre.CircleMap;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.search.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the circle page shows: the circle around a point, or the places that a word may mean.
 *
 * @param circle null if no point is known yet
 * @param firstFree null if no point or no service was named
 * @param places null if the point is known or no word was given
 */
public record CircleContent(
        CircleQuestion question,
        Reply<ServiceItem.ServiceItems> services,
        @Nullable Reply<Circle> circle,
        @Nullable Reply<FirstFree.FirstFrees> firstFree,
        @Nullable Reply<Findings> places) {

    /** The soonest time in a centre; null if booking gave none. */
    public @Nullable FirstFree first(String centre) {
        var found = firstFree == null ? null : firstFree.given();
        return found == null ? null : found.in(centre);
    }

    /** The circle as a drawing; null if there is none. */
    public @Nullable CircleMap map() {
        var known = circle == null ? null : circle.given();
        return known == null ? null : CircleMap.of(known);
    }
}
