package org.changkai.news.photo.darkroom;

import java.io.IOException;
import org.changkai.news.photo.Treatment.Area;
import org.changkai.news.photo.darkroom.Enlarger.Pixels;
import org.changkai.news.photo.darkroom.Enlarger.Sheet;

/**
 * Makes a face or a plate unrecognizable for good: the area becomes at most {@value #CELLS} × {@value #CELLS} means, too
 * few to tell one person from another, and no arithmetic brings back what was averaged.
 */
final class Blur {

    private static final int CELLS = 5;

    private Blur() {}

    static void blur(Sheet sheet, Area area) throws IOException {
        var pixels = sheet.pixels();
        var left = (int) Math.floor(area.x() * sheet.width());
        var top = (int) Math.floor(area.y() * sheet.height());
        var right = Math.min(sheet.width(), (int) Math.ceil((area.x() + area.width()) * sheet.width()));
        var bottom = Math.min(sheet.height(), (int) Math.ceil((area.y() + area.height()) * sheet.height()));
        for (var row = 0; row < CELLS; row++) {
            for (var column = 0; column < CELLS; column++) {
                average(
                        pixels,
                        left + (right - left) * column / CELLS,
                        left + (right - left) * (column + 1) / CELLS,
                        top + (bottom - top) * row / CELLS,
                        top + (bottom - top) * (row + 1) / CELLS);
            }
        }
    }

    private static void average(Pixels pixels, int left, int right, int top, int bottom) {
        long red = 0;
        long green = 0;
        long blue = 0;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                var rgb = pixels.get(x, y);
                red += rgb >> 16 & 0xff;
                green += rgb >> 8 & 0xff;
                blue += rgb & 0xff;
            }
        }
        var count = (long) (right - left) * (bottom - top);
        if (count == 0) {
            return;
        }
        var mean = (int) (red / count) << 16 | (int) (green / count) << 8 | (int) (blue / count);
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                pixels.set(x, y, mean);
            }
        }
    }
}
