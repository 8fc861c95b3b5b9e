package org.changkai.registry.circle.street;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.changkai.platform.datum.Coordinate;

/**
 * A ring of corners around a point that sees each of them, counter-clockwise. It never shrinks: whatever it held it holds
 * when it is widened.
 */
final class Ring {

    /** Metres that stay free around a place, so that it does not lie on the line itself. */
    private static final double ROOM = 5;

    private static final double METRES_PER_DEGREE = 111_195;

    private final Coordinate origin;
    private final double shrink;
    private final List<Corner> corners = new ArrayList<>();

    Ring(Coordinate origin) {
        this.origin = origin;
        this.shrink = Math.cos(Math.toRadians(origin.lat())); // the earth is flat as far as one walks
    }

    /**
     * Seen from the middle.
     *
     * @param angle counter-clockwise from the east, -π to π
     * @param distance metres
     * @param east metres
     * @param north metres
     */
    record Corner(double angle, double distance, double east, double north) {

        static Corner towards(double angle, double distance) {
            return new Corner(angle, distance, Math.cos(angle) * distance, Math.sin(angle) * distance);
        }

        private Corner farther(double metres) {
            var times = (distance + metres) / distance;
            return new Corner(angle, distance + metres, east * times, north * times);
        }

        /** Whether it lies to the right of the line from one to the other: outside, if they are neighbours in a ring. */
        private boolean isOutside(Corner from, Corner to) {
            return (to.east - from.east) * (north - from.north) < (to.north - from.north) * (east - from.east);
        }
    }

    Corner seen(Coordinate point) {
        var east = (point.lon() - origin.lon()) * shrink * METRES_PER_DEGREE;
        var north = (point.lat() - origin.lat()) * METRES_PER_DEGREE;
        return new Corner(Math.atan2(north, east), Math.hypot(east, north), east, north);
    }

    /** Corners of the first ring; not more than half a turn may lie between two. */
    void begin(List<Corner> all) {
        corners.addAll(all);
        corners.sort(Comparator.comparingDouble(Corner::angle));
    }

    /** Widens the ring so that the point lies within, with some room around it. */
    void hold(Coordinate point) {
        var place = seen(point);
        if (place.distance() == 0) {
            return;
        }
        var beyond = place.farther(ROOM);
        if (!isOutside(beyond)) {
            return;
        }
        var aside = ROOM / place.distance();
        widen(beyond);
        widen(Corner.towards(turned(place, -aside), beyond.distance()));
        widen(Corner.towards(turned(place, aside), beyond.distance()));
        fill(place.angle(), aside);
    }

    private static double turned(Corner corner, double by) {
        return Math.IEEEremainder(corner.angle() + by, 2 * Math.PI);
    }

    private boolean isOutside(Corner corner) {
        var next = after(corner);
        return corner.isOutside(at(next - 1), at(next));
    }

    private void widen(Corner corner) {
        if (isOutside(corner)) {
            corners.add(after(corner), corner);
        }
    }

    /** The number of the first corner in a greater angle: no corner counts as equal, so none is found. */
    private int after(Corner corner) {
        return -1 - Collections.binarySearch(corners, corner, (one, sought) -> one.angle() <= sought.angle() ? -1 : 1);
    }

    /** Takes away the corners of notches between these directions: they would come closer to the place than its room. */
    private void fill(double angle, double aside) {
        var number = 0;
        while (number < corners.size()) {
            var corner = corners.get(number);
            var between = Math.abs(Math.IEEEremainder(corner.angle() - angle, 2 * Math.PI)) <= aside;
            if (between && !corner.isOutside(at(number - 1), at(number + 1))) {
                corners.remove(number);
                number = Math.max(0, number - 1); // the one before may have become the corner of a notch
            } else {
                number++;
            }
        }
    }

    private Corner at(int number) {
        return corners.get(Math.floorMod(number, corners.size()));
    }

    /** Closed: the first corner once more at the end. */
    List<Coordinate> closed() {
        var ring = new ArrayList<Coordinate>(corners.size() + 1);
        for (var corner : corners) {
            ring.add(new Coordinate(
                    Math.clamp(origin.lat() + corner.north() / METRES_PER_DEGREE, -90.0, 90.0),
                    Math.clamp(origin.lon() + corner.east() / METRES_PER_DEGREE / shrink, -180.0, 180.0)));
        }
        ring.add(ring.getFirst());
        return ring;
    }
}
