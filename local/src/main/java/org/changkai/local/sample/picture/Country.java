package org.changkai.local.sample.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** Beyond the streets: vineyard, village road, the power line over the fields, and a visit at a far house. */
final class Country {

    private Country() {}

    static void vineyard(Brush brush) {
        brush.band(Palette.SKY, Palette.HAZE, 0, 480);
        mountains(brush, 430);
        brush.band(new Color(0xD8BD85), new Color(0xC9A56A), 480, Brush.HEIGHT);
        brush.area(new Color(0xE2C896), 700, 480, 900, 480, 1500, 1067, 100, 1067);
        for (int depth = 0; depth < 6; depth++) {
            double near = (depth + 1) / 6.0;
            double scale = 0.25 + 0.75 * near * near;
            for (int side = -1; side <= 1; side += 2) {
                double x = 800 + side * (110 + 560 * near * near);
                double y = 490 + 420 * near * near;
                double height = 330 * scale;
                brush.line(Palette.BARK, 18 * scale, x, y, x, y - height);
                for (int i = 0; i < 34; i++) {
                    Color leaf = Palette.shade(
                            brush.oneOf(Palette.LEAF, Palette.SAGE, Palette.MUSTARD), brush.between(-0.15, 0.15));
                    brush.oval(
                            leaf,
                            x + brush.between(-130, 130) * scale,
                            y - height + brush.between(-40, 110) * scale,
                            34 * scale,
                            26 * scale);
                }
                for (int i = 0; i < 4; i++) {
                    grapes(brush, x + brush.between(-100, 100) * scale, y - height * 0.72, scale);
                }
            }
        }
        Figure.any(brush, 400).stand(brush, 800, 850, -0.16, 0.02, 0.1, 0.16);
        brush.line(Palette.BARK, 12, 676, 560, 690, 846);
        for (int i = 0; i < 4; i++) {
            Figure listener = Figure.any(brush, 480);
            (i == 1 ? listener.old() : listener).standBack(brush, 430 + i * 255, 1030 + (i % 2) * 22);
        }
    }

    private static void grapes(Brush brush, double x, double y, double scale) {
        for (int row = 0; row < 4; row++) {
            for (int i = 0; i < 4 - row; i++) {
                double left = x + (i - (3 - row) / 2.0) * 19 * scale;
                brush.oval(
                        Palette.shade(new Color(0x5B3A6B), brush.between(-0.1, 0.25)),
                        left,
                        y + row * 17 * scale,
                        11 * scale,
                        11 * scale);
            }
        }
    }

    static void mountains(Brush brush, double y) {
        brush.hill(
                new Color(0xB7C4C9),
                0,
                y - 90,
                220,
                y - 190,
                420,
                y - 110,
                700,
                y - 220,
                980,
                y - 100,
                1240,
                y - 200,
                1600,
                y - 110);
        brush.hill(
                new Color(0xA9A793),
                0,
                y - 10,
                260,
                y - 110,
                560,
                y - 20,
                820,
                y - 90,
                1130,
                y - 10,
                1400,
                y - 100,
                1600,
                y - 30);
    }

    private static void clouds(Brush brush) {
        for (int i = 0; i < 3; i++) {
            double x = 220 + i * 520 + brush.between(-80, 80);
            double y = 110 + brush.between(-30, 70);
            for (int puff = 0; puff < 4; puff++) {
                brush.oval(Palette.alpha(Color.WHITE, 190), x + puff * 52, y - (puff % 2) * 18, 62, 32);
            }
        }
    }

    static void road(Brush brush) {
        brush.band(Palette.SKY, Palette.HAZE, 0, 560);
        brush.glow(new Color(0xFFF3CF), 200, 1240, 190, 330);
        clouds(brush);
        mountains(brush, 540);
        brush.hill(new Color(0xC6BD83), 0, 520, 420, 500, 900, 540, 1600, 505);
        brush.hill(Palette.SAGE, 0, 640, 500, 590, 1050, 660, 1600, 600);
        for (int i = 0; i < 4; i++) {
            house(brush, 150 + i * 130, 560 + i % 2 * 34, 0.62);
        }
        brush.hill(new Color(0xA8B878), 0, 760, 600, 690, 1100, 790, 1600, 720);
        ribbon(brush, new Color(0xE9DFC9), 1.12);
        ribbon(brush, new Color(0x77736E), 1);
        for (int i = 0; i < 9; i++) {
            double t = i / 8.0;
            double y = 610 + 430 * t * t;
            brush.line(
                    Palette.alpha(Color.WHITE, 200), 3 + 9 * t, middle(y), y, middle(y + 14 + 26 * t), y + 14 + 26 * t);
        }
        for (int i = 0; i < 6; i++) {
            double t = i / 5.0;
            double y = 640 + 330 * t * t;
            poplar(brush, middle(y) + 120 + 330 * t, y, 0.35 + 0.75 * t);
        }
        Figure.any(brush, 190).standBack(brush, middle(800) - 150, 840);
    }

    private static double middle(double y) {
        double t = (y - 560) / 507;
        return 560 + 330 * Math.sin(t * 2.6) - 60 * t;
    }

    private static void ribbon(Brush brush, Color color, double wide) {
        Path2D path = new Path2D.Double();
        path.moveTo(middle(585), 585);
        for (double y = 590; y <= 1067; y += 6) {
            path.lineTo(middle(y) - half(y) * wide, y);
        }
        for (double y = 1067; y >= 590; y -= 6) {
            path.lineTo(middle(y) + half(y) * wide, y);
        }
        path.closePath();
        brush.fill(color, path);
    }

    private static double half(double y) {
        double t = (y - 580) / 487;
        return 8 + 250 * t * t;
    }

    private static void poplar(Brush brush, double x, double y, double size) {
        brush.shadow(x, y, 70 * size);
        brush.line(Palette.BARK, 16 * size, x, y, x, y - 150 * size);
        for (int i = 0; i < 9; i++) {
            double wide = 58 * Math.sin(Math.PI * (i + 1.2) / 10.5) * size;
            brush.oval(
                    Palette.shade(Palette.LEAF, brush.between(-0.12, 0.2)),
                    x,
                    y - (110 + i * 42) * size,
                    wide,
                    40 * size);
        }
    }

    static void house(Brush brush, double x, double y, double size) {
        brush.rect(Palette.CREAM, x, y - 110 * size, 240 * size, 110 * size);
        brush.area(
                Palette.BRICK,
                x - 22 * size,
                y - 108 * size,
                x + 30 * size,
                y - 170 * size,
                x + 210 * size,
                y - 170 * size,
                x + 262 * size,
                y - 108 * size);
        brush.rect(Palette.TEAL, x + 98 * size, y - 78 * size, 44 * size, 78 * size);
        brush.rect(Palette.SKY, x + 26 * size, y - 78 * size, 46 * size, 40 * size);
        brush.rect(Palette.SKY, x + 168 * size, y - 78 * size, 46 * size, 40 * size);
    }

    static void power(Brush brush) {
        brush.band(new Color(0xF2B880), new Color(0xFBEBC9), 0, 560);
        brush.oval(new Color(0xFFF1C4), 1200, 400, 74, 74);
        brush.glow(new Color(0xFFF1C4), 150, 1200, 400, 330);
        mountains(brush, 560);
        brush.band(new Color(0xB98D54), new Color(0x8F6A3F), 560, Brush.HEIGHT);
        for (int i = -14; i < 15; i++) {
            brush.area(
                    Palette.shade(Palette.LEAF, i % 2 == 0 ? 0 : 0.14),
                    1150 + i * 44,
                    562,
                    1150 + i * 44 + 16,
                    562,
                    1000 + i * 230 + 110,
                    Brush.HEIGHT,
                    1000 + i * 230,
                    Brush.HEIGHT);
        }
        for (int i = 0; i < 46; i++) {
            double y = 640 + brush.between(0, 1) * 400;
            double size = (y - 560) / 500;
            brush.oval(new Color(0x3F6B45), brush.between(0, 1600), y, 44 * size, 34 * size);
        }
        double[][] poles = {{170, 1000, 1.0}, {640, 800, 0.62}, {900, 700, 0.4}, {1040, 644, 0.26}, {1110, 614, 0.17}};
        for (int i = 0; i + 1 < poles.length; i++) {
            for (int wire = -1; wire <= 1; wire++) {
                wire(brush, poles[i], poles[i + 1], wire);
            }
        }
        for (double[] pole : poles) {
            double top = pole[1] - 860 * pole[2];
            brush.line(new Color(0x6B6259), 30 * pole[2], pole[0], pole[1], pole[0], top);
            brush.line(
                    Palette.BARK,
                    20 * pole[2],
                    pole[0] - 110 * pole[2],
                    top + 60 * pole[2],
                    pole[0] + 110 * pole[2],
                    top + 60 * pole[2]);
        }
        Figure.any(brush, 430).in(new Color(0xD9772E)).stand(brush, 560, 1020, -0.2, -0.16, 0.03, 0.28);
        brush.fill(Palette.MUSTARD, new Arc2D.Double(516, 572, 88, 86, 0, 180, Arc2D.CHORD));
        Figure.any(brush, 430).old().stand(brush, 740, 1035);
    }

    private static void wire(Brush brush, double[] from, double[] to, int wire) {
        double x1 = from[0] + wire * 96 * from[2];
        double y1 = from[1] - 800 * from[2];
        double x2 = to[0] + wire * 96 * to[2];
        double y2 = to[1] - 800 * to[2];
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.quadTo((x1 + x2) / 2, (y1 + y2) / 2 + 90 * from[2], x2, y2);
        brush.stroke(Palette.INK, 1 + 4 * from[2], path);
    }

    static void visit(Brush brush) {
        brush.band(Palette.SKY, Palette.HAZE, 0, 560);
        clouds(brush);
        mountains(brush, 520);
        brush.hill(new Color(0xDEC18D), 0, 560, 500, 520, 1000, 575, 1600, 530);
        brush.band(new Color(0xD6B57C), new Color(0xE4CB9B), 640, Brush.HEIGHT);
        brush.rect(new Color(0xE7D3AE), 90, 330, 780, 520);
        for (int i = 0; i < 42; i++) {
            brush.round(
                    Palette.alpha(Palette.BRICK, 70),
                    100 + brush.below(19) * 40,
                    350 + brush.below(16) * 30,
                    34,
                    12,
                    3);
        }
        brush.area(Palette.BRICK, 40, 340, 120, 240, 840, 240, 920, 340);
        for (int i = 0; i < 16; i++) {
            brush.line(Palette.shade(Palette.BRICK, -0.18), 5, 76 + i * 54, 338, 128 + i * 47, 244);
        }
        Halls.window(brush, 170, 440, 210, 190, Palette.DEEP, Palette.TEAL);
        brush.round(Palette.BARK, 520, 430, 240, 420, 6);
        brush.rect(new Color(0x4B372B), 540, 450, 200, 400);
        brush.rect(Palette.TEAL, 540, 450, 56, 400);
        for (int i = 0; i < 5; i++) {
            brush.line(Palette.VEST, 9, 420, 420 + i * 34, 424, 446 + i * 34);
        }
        Figure.any(brush, 430).old().stand(brush, 665, 905, -0.02, 0.26, 0.12, 0.18);
        Figure worker = Figure.any(brush, 500).in(new Color(0x33566B));
        brush.round(Palette.CLAY, 985, 590, 120, 170, 30);
        worker.stand(brush, 1000, 985, -0.14, 0.16, 0.03, 0.26);
        brush.area(Color.WHITE, 862, 690, 920, 680, 930, 742, 872, 752);
        van(brush, 1210, 700);
        for (int i = 0; i < 12; i++) {
            double x = brush.between(0, 1600);
            double y = brush.between(940, 1050);
            for (int blade = -2; blade <= 2; blade++) {
                brush.line(new Color(0x9A8F52), 5, x, y, x + blade * 14, y - 44 + Math.abs(blade) * 8);
            }
        }
    }

    private static void van(Brush brush, double x, double y) {
        brush.shadow(x + 165, y + 182, 210);
        brush.round(Color.WHITE, x, y, 330, 150, 28);
        brush.area(Color.WHITE, x + 20, y + 20, x + 70, y - 80, x + 300, y - 80, x + 330, y + 20);
        brush.area(Palette.SKY, x + 52, y + 10, x + 86, y - 58, x + 180, y - 58, x + 180, y + 10);
        brush.area(Palette.SKY, x + 196, y + 10, x + 196, y - 58, x + 280, y - 58, x + 300, y + 10);
        brush.rect(Palette.CLAY, x, y + 60, 330, 22);
        for (double wheel : new double[] {x + 76, x + 258}) {
            brush.oval(Palette.INK, wheel, y + 150, 44, 44);
            brush.oval(Palette.GREY, wheel, y + 150, 20, 20);
        }
    }
}
