package org.changkai.registry.circle;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.changkai.platform.datum.Coordinate;
import org.jspecify.annotations.Nullable;

/** Places by cells of equal degrees. Not changed once others can see it: a change is made on a copy. */
final class Grid {

    private static final double METRES_PER_DEGREE = 111_195;
    private static final CirclePlace[] NOBODY = {};

    private final double degrees;
    private final Map<Long, CirclePlace[]> cells;

    Grid(double degrees) {
        this(degrees, new HashMap<>());
    }

    private Grid(double degrees, Map<Long, CirclePlace[]> cells) {
        this.degrees = degrees;
        this.cells = cells;
    }

    Grid copy() {
        return new Grid(degrees, new HashMap<>(cells));
    }

    void add(CirclePlace place) {
        cells.merge(cell(place.position()), new CirclePlace[] {place}, (there, one) -> {
            var more = Arrays.copyOf(there, there.length + 1);
            more[there.length] = one[0];
            return more;
        });
    }

    void remove(CirclePlace place) {
        cells.computeIfPresent(cell(place.position()), (cell, there) -> without(there, place.id()));
    }

    private static CirclePlace @Nullable [] without(CirclePlace[] there, String id) {
        var fewer = Arrays.stream(there).filter(one -> !one.id().equals(id)).toArray(CirclePlace[]::new);
        return fewer.length == 0 ? null : fewer;
    }

    /** Gives every place that can be so near, and some that are farther. */
    void around(Coordinate centre, double metres, Consumer<CirclePlace> found) {
        var lat = metres / METRES_PER_DEGREE;
        var widest = Math.min(89.9, Math.abs(centre.lat()) + lat);
        var lon = Math.min(180, lat / Math.cos(Math.toRadians(widest)));
        var firstColumn = index(centre.lon() - lon);
        var lastColumn = index(centre.lon() + lon);
        for (var row = index(centre.lat() - lat); row <= index(centre.lat() + lat); row++) {
            for (var column = firstColumn; column <= lastColumn; column++) {
                for (var place : cells.getOrDefault(key(row, column), NOBODY)) {
                    found.accept(place);
                }
            }
        }
    }

    private long cell(Coordinate position) {
        return key(index(position.lat()), index(position.lon()));
    }

    private int index(double angle) {
        return (int) Math.floor(angle / degrees);
    }

    private static long key(int row, int column) {
        return ((long) row << 32) ^ (column & 0xffff_ffffL);
    }
}
