package org.changkai.portal.office.web;

import java.util.ArrayList;
import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.office.Chart;
import org.changkai.portal.office.Coverage;
import org.jspecify.annotations.Nullable;

/**
 * What the planners' page shows: how well an area is covered, and where it is not.
 *
 * @param from the day with which {@code to} is compared
 * @param comparison null if no two days were chosen
 */
public record CoverageContent(
        Caller caller,
        String area,
        int minutes,
        Reply<Coverage> coverage,
        Reply<Centre.Centres> centres,
        Reply<Coverage.History> history,
        String from,
        String to,
        @Nullable Reply<Coverage.Comparison> comparison) {

    /** Centres and blind spots on a plain ground. */
    public Chart chart() {
        var places = new ArrayList<Chart.Place>();
        var known = centres.given();
        if (known != null) {
            places.addAll(Chart.Place.of(known.items()));
        }
        var covered = coverage.given();
        if (covered != null) {
            covered.blindSpots().forEach(blind -> add(places, "blind", blind.name(), blind.lat(), blind.lon()));
        }
        return Chart.of(places);
    }

    private static void add(
            List<Chart.Place> places, String kind, String name, @Nullable Double lat, @Nullable Double lon) {
        if (lat != null && lon != null) {
            places.add(new Chart.Place(kind, name, lat, lon));
        }
    }
}
