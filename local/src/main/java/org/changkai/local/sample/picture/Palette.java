package org.changkai.local.sample.picture;

import java.awt.Color;

/** The few colours that all scenes share, so that they look like the work of one hand. */
final class Palette {

    static final Color CREAM = new Color(0xF7F0E3);
    static final Color SAND = new Color(0xE6D3AE);
    static final Color CLAY = new Color(0xC9603F);
    static final Color BRICK = new Color(0xA8452F);
    static final Color TEAL = new Color(0x2F7276);
    static final Color DEEP = new Color(0x1E454B);
    static final Color SAGE = new Color(0x93AB82);
    static final Color LEAF = new Color(0x5C7B4E);
    static final Color MUSTARD = new Color(0xE2AE43);
    static final Color SKY = new Color(0xBEDDE6);
    static final Color HAZE = new Color(0xF6E6CB);
    static final Color NIGHT = new Color(0x1F2D48);
    static final Color WOOD = new Color(0xBC8A5B);
    static final Color BARK = new Color(0x7E5539);
    static final Color INK = new Color(0x302C2A);
    static final Color STONE = new Color(0xB9B2A6);
    static final Color SNOW = new Color(0xF4F8FA);
    static final Color VEST = new Color(0xD23B33);
    static final Color GREY = new Color(0x8C8C8C);

    private Palette() {}

    static Color alpha(Color color, int alpha) {
        return new Color(color.getRed(), color.getGreen(), color.getBlue(), alpha);
    }

    /** The colour made lighter (above 0) or darker (below 0), at most by 1. */
    static Color shade(Color color, double by) {
        int towards = by > 0 ? 255 : 0;
        double part = Math.abs(by);
        return new Color(
                mixed(color.getRed(), towards, part),
                mixed(color.getGreen(), towards, part),
                mixed(color.getBlue(), towards, part));
    }

    private static int mixed(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
