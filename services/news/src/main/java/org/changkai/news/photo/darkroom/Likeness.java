package org.changkai.news.photo.darkroom;

import org.changkai.news.photo.darkroom.Enlarger.Pixels;

/** A hash of 64 bits by which pictures that look alike differ in few: is each part of it brighter than its right one. */
final class Likeness {

    private static final int ACROSS = 9;
    private static final int DOWN = 8;

    private Likeness() {}

    static long of(Pixels pixels, int width, int height) {
        var bits = 0L;
        for (var row = 0; row < DOWN; row++) {
            var left = brightness(pixels, width, height, 0, row);
            for (var column = 1; column < ACROSS; column++) {
                var right = brightness(pixels, width, height, column, row);
                bits = bits << 1 | (left > right ? 1 : 0);
                left = right;
            }
        }
        return bits;
    }

    /** The mean over one of 9 × 8 equal parts, in eighths, so that what is but noise is no difference. */
    private static long brightness(Pixels pixels, int width, int height, int column, int row) {
        var x0 = column * width / ACROSS;
        var x1 = Math.max(x0 + 1, (column + 1) * width / ACROSS);
        var y0 = row * height / DOWN;
        var y1 = Math.max(y0 + 1, (row + 1) * height / DOWN);
        var sum = 0L;
        for (var y = y0; y < y1; y++) {
            for (var x = x0; x < x1; x++) {
                var rgb = pixels.get(x, y);
                sum += 299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff);
            }
        }
        return sum / (125L * (x1 - x0) * (y1 - y0));
    }
}
