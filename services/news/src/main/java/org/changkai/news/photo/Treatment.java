package org.changkai.news.photo;

import java.util.List;
import java.util.stream.Collectors;
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
    private static final double EXACT = 0.000_001;
    private static final Area WHOLE = new Area(0, 0, 1, 1);

    public Treatment {
        blurs = List.copyOf(blurs);
        if (blurs.size() > MOST_BLURS) {
            throw new IllegalArgumentException("at most " + MOST_BLURS + " areas are blurred");
        }
    }

    /** What is signed off with a story, in one line. */
    public String signed() {
        return (crop == null ? "" : crop.signed())
                + '\u001f'
                + focus.x
                + ','
                + focus.y
                + '\u001f'
                + blurs.stream().map(Area::signed).collect(Collectors.joining(";"));
    }

    /** Whether all that the other one keeps from readers, by blur or by crop, stays hidden. */
    boolean hidesAllThat(Treatment other) {
        var shown = crop == null ? WHOLE : crop;
        return (other.crop == null || other.crop.covers(shown))
                && other.blurs.stream().allMatch(hidden -> blurs.stream().anyMatch(blur -> blur.covers(hidden)));
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

        private boolean covers(Area other) {
            return x <= other.x + EXACT
                    && y <= other.y + EXACT
                    && x + width >= other.x + other.width - EXACT
                    && y + height >= other.y + other.height - EXACT;
        }

        private String signed() {
            return x + "," + y + "," + width + "," + height;
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
