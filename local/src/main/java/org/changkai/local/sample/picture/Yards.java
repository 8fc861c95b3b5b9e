package org.changkai.local.sample.picture;

import java.awt.Color;

/** Outside the door: the courtyard, chess under its tree, the market and the couriers' station at night. */
final class Yards {

    private Yards() {}

    static void yard(Brush brush) {
        boolean autumn = brush.below(3) > 0;
        courtyard(brush, autumn);
        brush.area(Palette.shade(Palette.STONE, 0.25), 720, 760, 880, 760, 1100, 1067, 500, 1067);
        for (int i = 0; i < 5; i++) {
            brush.line(Palette.alpha(Palette.INK, 40), 4, 708 - i * 42, 800 + i * 58, 892 + i * 42, 800 + i * 58);
        }
        bench(brush, 1130, 880);
        for (int i = 0; i < 2; i++) {
            flowerbed(brush, 120 + i * 90, 840 + i * 120, 330);
        }
        if (brush.below(2) == 0) {
            Figure.any(brush, 360).old().stand(brush, 690, 940);
        }
    }

    private static void courtyard(Brush brush, boolean autumn) {
        brush.band(Palette.shade(Palette.SKY, 0.2), Palette.HAZE, 0, 420);
        brush.hill(Palette.alpha(Palette.TEAL, 90), 0, 300, 300, 190, 620, 290, 1000, 170, 1350, 280, 1600, 220);
        brush.rect(Palette.CREAM, 0, 330, Brush.WIDTH, 430);
        brush.rect(Palette.shade(Palette.CREAM, -0.1), 0, 700, Brush.WIDTH, 60);
        for (int i = 0; i < 41; i++) {
            brush.round(Palette.shade(Palette.DEEP, i % 2 == 0 ? 0.12 : 0.02), i * 40 - 12, 290, 42, 56, 14);
        }
        brush.rect(Palette.shade(Palette.DEEP, -0.2), 0, 284, Brush.WIDTH, 14);
        brush.band(Palette.SAND, Palette.shade(Palette.SAND, 0.25), 760, Brush.HEIGHT);
        brush.oval(Palette.STONE, 800, 590, 196, 196);
        brush.oval(Palette.SKY, 800, 590, 176, 176);
        brush.rect(Palette.STONE, 690, 735, 220, 30);
        brush.oval(Palette.SAGE, 720, 640, 70, 60);
        brush.oval(Palette.LEAF, 870, 660, 84, 66);
        brush.rect(Palette.shade(Palette.SAND, 0.2), 700, 690, 200, 72);
        tree(brush, 300, 800, 1.25, autumn ? Palette.MUSTARD : Palette.LEAF);
    }

    static void tree(Brush brush, double x, double y, double size, Color leaves) {
        brush.shadow(x, y, 120 * size);
        brush.area(
                Palette.BARK,
                x - 22 * size,
                y,
                x - 13 * size,
                y - 330 * size,
                x + 13 * size,
                y - 330 * size,
                x + 24 * size,
                y);
        brush.line(Palette.BARK, 15 * size, x, y - 230 * size, x - 80 * size, y - 330 * size);
        brush.line(Palette.BARK, 13 * size, x, y - 260 * size, x + 90 * size, y - 350 * size);
        for (int i = 0; i < 13; i++) {
            double angle = i * 2.4;
            double away = 34 * Math.sqrt(i) * size;
            Color leaf = Palette.shade(leaves, brush.between(-0.16, 0.2));
            brush.oval(
                    Palette.alpha(leaf, 235),
                    x + Math.cos(angle) * away * 1.25,
                    y - 400 * size + Math.sin(angle) * away,
                    72 * size,
                    64 * size);
        }
        for (int i = 0; i < 60; i++) {
            double angle = brush.between(0, 6.28);
            double away = brush.between(0, 165) * size;
            Color leaf = Palette.shade(leaves, brush.between(-0.05, 0.35));
            brush.oval(
                    leaf,
                    x + Math.cos(angle) * away * 1.2,
                    y - 405 * size + Math.sin(angle) * away * 0.9,
                    9 * size,
                    6 * size);
        }
    }

    private static void bench(Brush brush, double x, double y) {
        brush.shadow(x + 170, y + 100, 210);
        for (int i = 0; i < 3; i++) {
            brush.round(Palette.WOOD, x, y - 90 + i * 30, 340, 22, 8);
        }
        brush.round(Palette.shade(Palette.WOOD, -0.15), x - 10, y + 10, 360, 28, 8);
        brush.line(Palette.INK, 14, x + 30, y - 80, x + 30, y + 95);
        brush.line(Palette.INK, 14, x + 310, y - 80, x + 310, y + 95);
    }

    private static void flowerbed(Brush brush, double x, double y, double width) {
        for (int i = 0; i < 26; i++) {
            double at = x + brush.between(10, width - 10);
            double top = y - brush.between(10, 62);
            brush.line(Palette.LEAF, 5, at, y, at + brush.between(-8, 8), top);
            brush.oval(brush.oneOf(Palette.CLAY, Palette.MUSTARD, Palette.VEST, new Color(0xE9B7C0)), at, top, 13, 13);
        }
        brush.round(Palette.BRICK, x - 10, y - 4, width + 20, 44, 8);
        for (int i = 0; i < 6; i++) {
            brush.rect(Palette.alpha(Palette.CREAM, 90), x + i * width / 6, y + 2, 4, 32);
        }
    }

    static void chess(Brush brush) {
        courtyard(brush, true);
        brush.area(Palette.alpha(new Color(0xFFE7A6), 80), 560, 760, 1500, 760, 1600, 1067, 420, 1067);
        Figure.any(brush, 450).stand(brush, 760, 850, 0.03, 0.2, 0.06, 0.22);
        if (brush.below(2) == 0) {
            Figure.any(brush, 430).old().stand(brush, 1010, 850);
        }
        Figure left = Figure.any(brush, 520).old();
        Figure right = Figure.any(brush, 520).old().in(new Color(0x5B6C8F));
        sit(brush, left, 560, 720, 1);
        sit(brush, right, 1120, 720, -1);
        brush.shadow(840, 1000, 250);
        brush.area(Palette.shade(Palette.STONE, -0.18), 770, 860, 910, 860, 950, 1000, 730, 1000);
        brush.oval(Palette.shade(Palette.STONE, -0.1), 840, 862, 240, 50);
        brush.oval(Palette.shade(Palette.STONE, 0.3), 840, 846, 240, 48);
        brush.area(Palette.WOOD, 730, 826, 950, 826, 985, 868, 695, 868);
        for (int i = 1; i < 6; i++) {
            brush.line(Palette.alpha(Palette.INK, 110), 2, 730 + i * 36.6, 826, 695 + i * 48.3, 868);
            brush.line(Palette.alpha(Palette.INK, 110), 2, 730 - i * 5.8, 826 + i * 7, 950 + i * 5.8, 826 + i * 7);
        }
        for (int i = 0; i < 13; i++) {
            double x = brush.between(735, 945);
            double y = brush.between(832, 860);
            brush.oval(Palette.shade(Palette.WOOD, -0.4), x, y + 4, 14, 7);
            brush.oval(i % 2 == 0 ? Palette.CREAM : new Color(0xEAC9A0), x, y, 14, 7);
            brush.oval(i % 2 == 0 ? Palette.VEST : Palette.INK, x, y, 6, 3);
        }
    }

    private static void sit(Brush brush, Figure figure, double x, double y, int side) {
        double hip = y + 200;
        brush.shadow(x, 1012, 130);
        brush.round(Palette.shade(Palette.STONE, -0.05), x - 62, hip - 4, 124, 92, 22);
        brush.line(figure.legs(), 54, x, hip - 12, x + side * 116, hip - 8, x + side * 112, hip + 80);
        brush.round(Palette.INK, x + side * 112 - (side > 0 ? 26 : 62), hip + 76, 88, 28, 14);
        if (side > 0) {
            figure.bust(brush, x, y, 0.08, 0.2, 0.16, 0.18);
        } else {
            figure.bust(brush, x, y, -0.16, 0.18, -0.08, 0.2);
        }
    }

    static void market(Brush brush) {
        brush.band(new Color(0xE9A66B), Palette.HAZE, 0, 560);
        brush.oval(new Color(0xFFE3A8), 1180, 420, 90, 90);
        skyline(brush, 560, new Color(0xB9825F), 0);
        brush.band(Palette.shade(Palette.SAND, -0.08), Palette.SAND, 560, Brush.HEIGHT);
        for (int i = 0; i < 4; i++) {
            stall(brush, 40 + i * 395, 400, brush.oneOf(Palette.CLAY, Palette.TEAL, Palette.VEST, Palette.LEAF));
        }
        lights(brush, 110);
        for (int i = 0; i < 6; i++) {
            double x = 150 + i * 260 + brush.between(-40, 40);
            Figure figure = Figure.any(brush, 420);
            if (i % 2 == 0) {
                figure.standBack(brush, x, 960 + brush.between(-20, 50));
            } else {
                figure.stand(brush, x, 980 + brush.between(-20, 50));
            }
        }
    }

    private static void stall(Brush brush, double x, double y, Color color) {
        brush.line(Palette.BARK, 14, x + 14, y + 40, x + 14, y + 420);
        brush.line(Palette.BARK, 14, x + 316, y + 40, x + 316, y + 420);
        Figure.any(brush, 380).bust(brush, x + 165, y + 150);
        brush.round(Palette.WOOD, x, y + 250, 330, 150, 8);
        brush.rect(Palette.shade(Palette.WOOD, -0.2), x, y + 290, 330, 8);
        for (int i = 0; i < 15; i++) {
            Color fruit = brush.oneOf(Palette.CLAY, Palette.MUSTARD, Palette.LEAF, new Color(0x6B4A7C));
            brush.oval(fruit, x + 26 + i % 8 * 40, y + 244 - i / 8 * 26, 19, 18);
        }
        for (int i = 0; i < 6; i++) {
            Color stripe = i % 2 == 0 ? color : Palette.CREAM;
            brush.area(
                    stripe,
                    x - 20 + i * 62,
                    y + 70,
                    x + 42 + i * 62,
                    y + 70,
                    x + 40 + i * 50,
                    y,
                    x - 10 + i * 50 + 2,
                    y);
            brush.oval(stripe, x + 11 + i * 62, y + 70, 31, 20);
        }
    }

    static void skyline(Brush brush, double ground, Color color, int windows) {
        double x = -20;
        while (x < Brush.WIDTH) {
            double width = brush.between(90, 190);
            double height = brush.between(120, 300);
            brush.rect(Palette.shade(color, brush.between(-0.1, 0.12)), x, ground - height, width, height);
            for (int i = 0; i < windows; i++) {
                double left = x + 14 + i % 4 * (width - 20) / 4;
                brush.rect(
                        Palette.alpha(Palette.MUSTARD, brush.below(3) == 0 ? 230 : 40),
                        left,
                        ground - height + 20 + i / 4 * 42,
                        16,
                        22);
            }
            x += width + brush.between(0, 24);
        }
    }

    private static void lights(Brush brush, double y) {
        for (int i = 0; i < 20; i++) {
            double x = i * 84;
            double sag = 60 * Math.abs(Math.sin(i * Math.PI / 5));
            double next = 60 * Math.abs(Math.sin((i + 1) * Math.PI / 5));
            brush.line(Palette.INK, 3, x, y + sag, x + 84, y + next);
            brush.glow(new Color(0xFFE08A), 150, x, y + sag + 16, 54);
            brush.oval(new Color(0xFFF2C6), x, y + sag + 14, 11, 14);
        }
    }

    static void rider(Brush brush) {
        brush.band(Palette.NIGHT, new Color(0x47557A), 0, 640);
        skyline(brush, 640, new Color(0x2B3A5C), 20);
        brush.band(new Color(0x39435C), new Color(0x2A3246), 640, Brush.HEIGHT);
        brush.glow(new Color(0xFFD98A), 150, 480, 700, 720);
        brush.round(Palette.CLAY, 110, 230, 760, 90, 12);
        brush.rect(Palette.CREAM, 140, 320, 700, 500);
        brush.rect(new Color(0xFFE9B8), 180, 370, 330, 300);
        brush.rect(Palette.shade(Palette.WOOD, 0.1), 180, 600, 330, 12);
        for (int i = 0; i < 4; i++) {
            brush.round(i % 2 == 0 ? Palette.TEAL : Palette.SAGE, 200 + i * 78, 520, 58, 80, 8);
        }
        Figure.any(brush, 330).bust(brush, 400, 530);
        brush.rect(Palette.shade(Palette.WOOD, 0.2), 180, 640, 330, 30);
        brush.rect(Palette.BARK, 330, 370, 10, 300);
        brush.round(new Color(0xFFF0CB), 590, 390, 200, 430, 8);
        brush.rect(Palette.BARK, 584, 390, 8, 430);
        lights(brush, 150);
        scooter(brush, 1350, 900, Palette.MUSTARD);
        scooter(brush, 1030, 850, Palette.TEAL);
        Figure rider = Figure.any(brush, 500).in(Palette.MUSTARD);
        rider.stand(brush, 760, 980, -0.02, 0.28, 0.1, 0.12);
        brush.oval(Palette.MUSTARD, 760, 505, 49, 46);
        brush.rect(Palette.shade(Palette.MUSTARD, -0.2), 714, 510, 92, 12);
        brush.oval(rider.skin(), 760, 536, 36, 22);
        brush.round(Palette.CREAM, 858, 616, 34, 48, 8);
    }

    private static void scooter(Brush brush, double x, double y, Color color) {
        brush.shadow(x, y + 62, 210);
        for (double wheel : new double[] {x - 140, x + 140}) {
            brush.oval(Palette.INK, wheel, y + 10, 56, 56);
            brush.oval(Palette.GREY, wheel, y + 10, 30, 30);
        }
        brush.line(color, 40, x - 120, y - 10, x + 40, y - 10, x + 96, y - 150);
        brush.line(Palette.GREY, 14, x + 96, y - 150, x + 140, y + 4);
        brush.line(Palette.INK, 14, x + 70, y - 176, x + 128, y - 166);
        brush.round(Palette.INK, x - 130, y - 86, 130, 34, 17);
        brush.round(Palette.shade(color, -0.1), x - 190, y - 190, 130, 108, 14);
        brush.round(Palette.alpha(Color.WHITE, 110), x - 176, y - 160, 102, 14, 7);
    }
}
