package org.changkai.news.photo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided by hand about a picture; the original stays as it came. All measures are shares of the upright
 * picture, 0 to 1, from its upper left corner.
 *
 * @param crop what is shown; without it all
 * @param focus what a narrower cut must keep; within the whole picture
 * @param blurs faces and plates that nobody shall recognize
 */
public record Treatment(@Nullable Area crop, Focus focus, List<Area> blurs) {

    /** As the camera saw it. */
    public static final Treatment NONE = new Treatment(null, new Focus(0.5, 0.5), List.of());

    /** Most areas that one picture may have blurred. */
    public static final int MOST_BLURS = 50;

    private static final double SMALLEST = 0.002;

    public Treatment {
        blurs = List.copyOf(blurs);
        if (blurs.size() > MOST_BLURS) {
            throw new IllegalArgumentException("at most " + MOST_BLURS + " areas are blurred");
        }
    }

    /** A rectangle. */
    public record Area(double x, double y, double width, double height) {

        public Area {
            if (!(x >= 0 && y >= 0 && width >= SMALLEST && height >= SMALLEST)
                    || x + width > 1.000_001
                    || y + height > 1.000_001) {
                throw new IllegalArgumentException("an area lies within the picture");
            }
        }
    }

    /** A point. */
    public record Focus(double x, double y) {

        public Focus {
            if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
                throw new IllegalArgumentException("the focus lies within the picture");
            }
        }
    }
}
