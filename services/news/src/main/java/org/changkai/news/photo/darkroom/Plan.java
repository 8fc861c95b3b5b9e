package org.changkai.news.photo.darkroom;

import java.util.List;

/**
 * What is taken and what is made of it.
 *
 * @param widths in pixels, smallest first, in every format
 * @param printWidth in pixels, for paper, as JPEG alone
 * @param shapes narrower cuts around the focus
 */
public record Plan(
        int maxMegapixels,
        int maxSide,
        List<Integer> widths,
        int printWidth,
        List<Shape> shapes,
        int jpegQuality,
        int webpQuality,
        int avifQuality) {

    private static final int WIDEST_AVIF = 1_280;

    /**
     * A cut with fixed sides.
     *
     * @param across its width for each {@code down} of its height
     * @param widths in pixels, smallest first
     */
    public record Shape(String name, int across, int down, List<Integer> widths) {}

    /** Without the widest, which would cost minutes and are seldom asked for. */
    Plan forAvif() {
        var narrow = widths.stream()
                .filter(width -> width <= WIDEST_AVIF || width.equals(widths.getFirst()))
                .toList();
        return new Plan(
                maxMegapixels, maxSide, narrow, narrow.getLast(), shapes, jpegQuality, webpQuality, avifQuality);
    }

    boolean tooLarge(int width, int height) {
        return Math.max(width, height) > maxSide || (long) width * height > maxMegapixels * 1_000_000L;
    }
}
