package org.changkai.portal.office.web;

import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Chart;
import org.changkai.portal.office.Plan;
import org.jspecify.annotations.Nullable;

/**
 * What the page for planning more centres shows.
 *
 * @param count of the places that are looked for
 * @param lat of the point that is tried; empty if none is
 * @param proposal what a centre there would add; null if no point is tried
 * @param best the best places
 */
public record PlanContent(
        Caller caller,
        String area,
        int minutes,
        int count,
        String lat,
        String lon,
        @Nullable Reply<Plan.Proposal> proposal,
        Reply<Plan.BestPlaces> best,
        Reply<Centre.Centres> centres) {

    /** Whether a point was meant that nobody can read. */
    public boolean unreadable() {
        return proposal == null && !(lat.isEmpty() && lon.isEmpty());
    }

    /** The centres that are there and the places that are proposed, on a plain ground. */
    public Chart chart() {
        var places = new ArrayList<Chart.Place>();
        var known = centres.given();
        if (known != null) {
            places.addAll(Chart.Place.of(known.items()));
        }
        var found = best.given();
        var proposals = found == null ? List.<Plan.Proposal>of() : found.places();
        for (var place : proposals) {
            places.add(new Chart.Place("best", String.join("、", place.names()), place.lat(), place.lon()));
        }
        return Chart.of(places);
    }
}
