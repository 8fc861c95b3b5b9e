package org.changkai.local.sample.picture;

import java.awt.Color;

/** By the water and in the park: walkers on the shore, and volunteers after the snow. */
final class Lakeside {

    private Lakeside() {}

    static void park(Brush brush) {
        shore(brush, new Color(0xC9DCE6), new Color(0xF3EDE2), new Color(0x9FBEC9));
        for (int i = 0; i < 5; i++) {
            brush.oval(
                    Palette.alpha(Palette.SNOW, 220),
                    brush.between(0, 1600),
                    brush.between(880, 1050),
                    brush.between(80, 190),
                    22);
        }
        bareTree(brush, 180, 820, 1.1);
        bareTree(brush, 1450, 800, 0.95);
        walkers(brush, false);
    }

    static void walk(Brush brush) {
        shore(brush, Palette.SKY, Palette.HAZE, new Color(0x7FB2BE));
        Yards.tree(brush, 1420, 850, 1.15, Palette.MUSTARD);
        walkers(brush, true);
    }

    private static void walkers(Brush brush, boolean notes) {
        for (int i = 0; i < 3; i++) {
            Figure figure = Figure.any(brush, 450);
            double x = 560 + i * 230;
            double y = 960 + i % 2 * 40;
            (i == 0 ? figure.old() : figure).stand(brush, x, y, -0.05, 0.27, notes ? -0.02 : 0.06, notes ? 0.2 : 0.26);
            if (notes) {
                brush.area(Color.WHITE, x + 6, y - 292, x + 78, y - 302, x + 86, y - 232, x + 14, y - 222);
            }
        }
    }

    private static void shore(Brush brush, Color sky, Color low, Color water) {
        brush.band(sky, low, 0, 470);
        brush.glow(Color.WHITE, 170, 420, 200, 300);
        Country.mountains(brush, 470);
        brush.band(Palette.shade(water, 0.35), water, 470, 760);
        for (int i = 0; i < 46; i++) {
            double y = brush.between(490, 740);
            double x = brush.between(0, 1500);
            brush.line(Palette.alpha(Color.WHITE, 110), 4, x, y, x + (y - 440) * brush.between(0.2, 0.7), y);
        }
        boat(brush, 1080, 590);
        brush.band(new Color(0xD8C7A6), new Color(0xE9DCC2), 760, Brush.HEIGHT);
        for (int i = 0; i < 9; i++) {
            brush.line(Palette.alpha(Palette.BARK, 50), 3, 0, 800 + i * 32, Brush.WIDTH, 800 + i * 32);
        }
        for (int i = 0; i < 60; i++) {
            double x = i < 36 ? i * 9 : 1300 + (i - 36) * 13;
            double top = 700 - brush.between(0, 120);
            brush.line(new Color(0x8E8B57), 5, x, 770, x + brush.between(-14, 24), top);
            brush.oval(new Color(0xC2A36C), x + 10, top, 7, 20);
        }
        for (int i = 0; i < 11; i++) {
            brush.line(Palette.CREAM, 12, i * 160 + 20, 650, i * 160 + 20, 790);
        }
        brush.line(Palette.CREAM, 12, 0, 664, Brush.WIDTH, 664);
        brush.line(Palette.CREAM, 8, 0, 720, Brush.WIDTH, 720);
    }

    private static void boat(Brush brush, double x, double y) {
        brush.area(Palette.CREAM, x + 50, y - 100, x + 50, y, x + 120, y);
        brush.area(Palette.CLAY, x + 42, y - 84, x + 42, y, x - 14, y);
        brush.area(Palette.BARK, x - 30, y + 6, x + 140, y + 6, x + 112, y + 36, x, y + 36);
    }

    private static void bareTree(Brush brush, double x, double y, double size) {
        brush.shadow(x, y, 90 * size);
        branch(brush, x, y, -Math.PI / 2, 190 * size, 26 * size);
    }

    private static void branch(Brush brush, double x, double y, double angle, double length, double width) {
        double endX = x + Math.cos(angle) * length;
        double endY = y + Math.sin(angle) * length;
        brush.line(new Color(0x6A5648), width, x, y, endX, endY);
        if (width > 3) {
            branch(brush, endX, endY, angle - brush.between(0.25, 0.55), length * 0.72, width * 0.62);
            branch(brush, endX, endY, angle + brush.between(0.25, 0.55), length * 0.72, width * 0.62);
        }
    }

    static void snow(Brush brush) {
        brush.band(new Color(0xC8D5DF), new Color(0xEDF1F3), 0, 560);
        Yards.skyline(brush, 540, new Color(0xA9B7C2), 12);
        brush.hill(new Color(0xE3EBEF), 0, 560, 400, 520, 900, 560, 1600, 515);
        for (int i = 0; i < 6; i++) {
            bareTree(brush, 70 + i * 300 + brush.between(-30, 30), 640 + i % 2 * 24, 0.8);
        }
        pavilion(brush, 1130, 660);
        brush.hill(Palette.SNOW, 0, 690, 520, 650, 1100, 700, 1600, 660);
        brush.area(new Color(0xB5B3AE), 820, 680, 930, 680, 1180, 1067, 420, 1067);
        brush.hill(new Color(0xFFFFFF), 0, 780, 300, 820, 480, 1000, 560, 1067);
        brush.hill(new Color(0xFFFFFF), 1090, 1067, 1180, 950, 1350, 830, 1600, 790);
        int people = 4;
        for (int i = 0; i < people; i++) {
            double x = 330 + i * 290 + brush.between(-30, 30);
            double y = 900 + i % 2 * 95;
            double size = 400 + i % 2 * 60;
            Color coat = brush.oneOf(new Color(0x3C4E63), new Color(0x56604A), new Color(0x5A4A5E), Palette.DEEP);
            Figure volunteer = Figure.any(brush, size).in(coat);
            volunteer.stand(brush, x, y, -0.03, 0.25, -0.02, 0.2);
            volunteer.vest(brush, x, y);
            volunteer.cap(brush, brush.oneOf(Palette.MUSTARD, Palette.TEAL, Palette.CLAY, Palette.SAGE), x, y);
            shovel(brush, x, y, size);
        }
        for (int i = 0; i < 240; i++) {
            double radius = brush.between(2, 6);
            brush.oval(Palette.alpha(Color.WHITE, 210), brush.between(0, 1600), brush.between(0, 1067), radius, radius);
        }
    }

    private static void shovel(Brush brush, double x, double y, double size) {
        double tipX = x - size * 0.36;
        brush.line(Palette.WOOD, 10, x + size * 0.14, y - size * 0.6, tipX + 20, y - 40);
        brush.round(Palette.TEAL, tipX - 26, y - 56, 72, 52, 10);
        brush.oval(Color.WHITE, tipX + 8, y - 50, 40, 18);
    }

    private static void pavilion(Brush brush, double x, double y) {
        for (int i = 0; i < 3; i++) {
            brush.rect(Palette.BRICK, x + 20 + i * 130, y - 190, 22, 200);
        }
        brush.area(Palette.DEEP, x - 60, y - 180, x + 60, y - 270, x + 260, y - 270, x + 380, y - 180);
        brush.area(
                Palette.SNOW,
                x - 60,
                y - 190,
                x + 60,
                y - 284,
                x + 260,
                y - 284,
                x + 380,
                y - 190,
                x + 250,
                y - 250,
                x + 70,
                y - 250);
        brush.rect(Palette.STONE, x - 20, y, 360, 24);
    }
}
