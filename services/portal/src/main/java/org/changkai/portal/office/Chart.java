package org.changkai.portal.office;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.changkai.portal.centre.Centre;

/**
 * Places drawn on a plain ground, without anybody's tiles: north is up, and the whole fits. What is known to be in the
 * wrong place would make a speck of all the rest, so it is drawn only where it lies among them.
 *
 * @param width of the drawing; its height is {@value #HEIGHT}
 */
public record Chart(double width, List<Dot> dots) {

    /** The drawing's height. */
    public static final int HEIGHT = 520;

    private static final double MARGIN = 18;

    /** A place on the earth and how it is drawn; the kind is a class of the style sheet. */
    public record Place(String kind, String name, double lat, double lon, boolean misplaced) {

        public Place(String kind, String name, double lat, double lon) {
            this(kind, name, lat, lon, false);
        }

        /** The centres of which somebody has said where they are. */
        public static List<Place> of(List<Centre> centres) {
            return centres.stream().flatMap(Place::at).toList();
        }

        private static Stream<Place> at(Centre centre) {
            var lat = centre.lat();
            var lon = centre.lon();
            return lat == null || lon == null
                    ? Stream.empty()
                    : Stream.of(new Place("centre", centre.name(), lat, lon, centre.misplaced() != null));
        }
    }

    /** A place in the drawing. */
    public record Dot(String kind, String name, double x, double y) {

        public String at() {
            return String.format(Locale.ROOT, "%.1f %.1f", x, y);
        }
    }

    public static Chart of(List<Place> places) {
        var right = places.stream().filter(place -> !place.misplaced()).toList();
        if (right.isEmpty()) {
            return new Chart(HEIGHT, List.of());
        }
        var lats = right.stream().mapToDouble(Place::lat).summaryStatistics();
        var lons = right.stream().mapToDouble(Place::lon).summaryStatistics();
        var shrink = Math.cos(Math.toRadians((lats.getMin() + lats.getMax()) / 2));
        var high = Math.max(lats.getMax() - lats.getMin(), 0.01);
        var wide = Math.max((lons.getMax() - lons.getMin()) * shrink, 0.01);
        var scale = Math.min((HEIGHT - 2 * MARGIN) / high, (2 * HEIGHT - 2 * MARGIN) / wide);
        var dots = places.stream()
                .filter(place -> place.lat() >= lats.getMin()
                        && place.lat() <= lats.getMax()
                        && place.lon() >= lons.getMin()
                        && place.lon() <= lons.getMax())
                .map(place -> new Dot(
                        place.kind(),
                        place.name(),
                        MARGIN + (place.lon() - lons.getMin()) * shrink * scale,
                        HEIGHT - MARGIN - (place.lat() - lats.getMin()) * scale))
                .toList();
        return new Chart(2 * MARGIN + wide * scale, dots);
    }
}
