package org.changkai.portal.office;

import java.util.List;

/** What more centres would add. */
public final class Plan {

    private Plan() {}

    /** A village by code and name. */
    public record Village(String code, String name) {}

    /**
     * One more centre.
     *
     * @param villages those without a centre in reach that would have this one
     * @param gridPoints the same for points of settled ground
     */
    public record Proposal(double lat, double lon, List<Village> villages, int gridPoints) {

        /** The names of its villages. */
        public List<String> names() {
            return villages.stream().map(Village::name).toList();
        }
    }

    /**
     * The best places that the method finds.
     *
     * @param needs how many villages, or points, have no centre in reach
     * @param reached how many of them would have one
     * @param atMost how many any choice of as many places could reach
     * @param bound the share of the best choice that the method is certain to reach
     */
    public record BestPlaces(
            int minutes, int needs, int reached, int atMost, String method, double bound, List<Proposal> places) {

        public long boundPercent() {
            return Math.round(bound * 100);
        }
    }
}
