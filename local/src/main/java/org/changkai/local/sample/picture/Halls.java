package org.changkai.local.sample.picture;

import java.awt.Color;
import java.awt.geom.Ellipse2D;

/** The large rooms of a centre: the hall with its counters, the reading room and the evening class. */
final class Halls {

    private Halls() {}

    static void hall(Brush brush) {
        Color wall = brush.oneOf(Palette.CREAM, new Color(0xF3EBDD), new Color(0xEEF1EA));
        Color accent = brush.oneOf(Palette.BRICK, Palette.TEAL, Palette.CLAY);
        room(brush, wall, Palette.SAND, 720);
        for (int i = 0; i < 5; i++) {
            brush.round(Color.WHITE, 90 + i * 310, 60, 180, 16, 8);
            brush.glow(Color.WHITE, 90, 180 + i * 310, 70, 190);
        }
        brush.rect(accent, 0, 190, Brush.WIDTH, 74);
        brush.rect(Palette.shade(accent, -0.2), 0, 258, Brush.WIDTH, 8);
        screen(brush, 1210, 150);
        int counters = 3 + brush.below(2);
        double width = 1120.0 / counters;
        for (int i = 0; i < counters; i++) {
            double x = 70 + i * width;
            brush.round(Palette.shade(wall, -0.08), x + 10, 300, width - 20, 330, 12);
            brush.round(Palette.alpha(Color.WHITE, 150), x + width / 2 - 40, 205, 80, 44, 10);
            brush.oval(Palette.MUSTARD, x + width / 2, 227, 13, 13);
            Figure.any(brush, 400).in(new Color(0x33566B)).bust(brush, x + width / 2, 470);
        }
        brush.round(Palette.WOOD, 50, 600, 1160, 40, 10);
        brush.rect(Palette.shade(Palette.WOOD, -0.22), 64, 636, 1132, 150);
        for (int i = 0; i < counters; i++) {
            double x = 70 + i * width;
            brush.rect(Palette.alpha(accent, 220), x + 40, 668, width - 80, 84);
            brush.round(Palette.INK, x + width / 2 + 52, 548, 84, 56, 6);
            brush.rect(Palette.INK, x + width / 2 + 88, 600, 12, 8);
        }
        for (int i = 0; i < counters; i++) {
            if (i < 2 || brush.below(3) > 0) {
                double x = 70 + i * width + width / 2 + brush.between(-60, 20);
                Figure.any(brush, 470).standBack(brush, x, 960 + brush.between(-30, 30));
            }
        }
        chairs(brush, 1270);
        plant(brush, 1215, 800, 1.0);
    }

    private static void screen(Brush brush, double x, double y) {
        brush.round(Palette.INK, x, y, 330, 190, 14);
        brush.round(new Color(0x203A44), x + 12, y + 12, 306, 166, 8);
        for (int i = 0; i < 4; i++) {
            Color bar = i == 0 ? Palette.MUSTARD : Palette.SKY;
            brush.round(bar, x + 34, y + 30 + i * 36, 70, 18, 9);
            brush.round(Palette.alpha(bar, 150), x + 126, y + 30 + i * 36, brush.between(90, 160), 18, 9);
        }
    }

    private static void chairs(Brush brush, double x) {
        brush.shadow(x + 150, 945, 190);
        for (int i = 0; i < 3; i++) {
            double left = x + i * 108;
            brush.line(Palette.GREY, 9, left + 16, 838, left + 12, 940);
            brush.line(Palette.GREY, 9, left + 78, 838, left + 82, 940);
            brush.round(Palette.shade(Palette.TEAL, 0.1), left - 4, 690, 100, 130, 12);
            brush.round(Palette.TEAL, left - 4, 806, 100, 34, 12);
            if (i != 1) {
                Figure.any(brush, 390).seated(brush, left + 46, 690);
            }
        }
    }

    static void plant(Brush brush, double x, double y, double size) {
        brush.shadow(x, y + 92 * size, 60 * size);
        for (int i = 0; i < 9; i++) {
            double angle = Math.PI * (0.12 + 0.095 * i);
            double length = (120 + brush.between(0, 70)) * size;
            double tipX = x + Math.cos(angle) * length;
            double tipY = y - Math.sin(angle) * length;
            double bend = 22 * size;
            brush.area(
                    i % 2 == 0 ? Palette.LEAF : Palette.SAGE,
                    x,
                    y,
                    (x + tipX) / 2 - bend,
                    (y + tipY) / 2,
                    tipX,
                    tipY,
                    (x + tipX) / 2 + bend,
                    (y + tipY) / 2);
        }
        brush.area(
                Palette.CLAY,
                x - 48 * size,
                y,
                x + 48 * size,
                y,
                x + 34 * size,
                y + 92 * size,
                x - 34 * size,
                y + 92 * size);
        brush.round(Palette.shade(Palette.CLAY, 0.12), x - 54 * size, y - 10 * size, 108 * size, 24 * size, 8);
    }

    static void room(Brush brush, Color wall, Color floor, double edge) {
        brush.band(Palette.shade(wall, 0.3), wall, 0, edge);
        brush.band(Palette.shade(floor, -0.06), Palette.shade(floor, 0.14), edge, Brush.HEIGHT);
        for (int i = -8; i < 26; i++) {
            brush.line(Palette.alpha(Palette.BARK, 26), 3, 800 + (i - 9) * 90, edge, 800 + (i - 9) * 190, Brush.HEIGHT);
        }
        brush.rect(Palette.shade(wall, -0.14), 0, edge - 16, Brush.WIDTH, 16);
    }

    static void reading(Brush brush) {
        room(brush, new Color(0xF1E6D2), Palette.WOOD, 690);
        for (int shelf = 0; shelf < 3; shelf++) {
            shelf(brush, shelf == 0 ? 60 : shelf == 1 ? 400 : 1210, 130, 320, 560);
        }
        window(brush, 770, 130, 390, 420, Palette.SKY, Palette.SAGE);
        for (int i = 0; i < 3; i++) {
            double x = 330 + i * 470;
            brush.line(Palette.INK, 5, x, 0, x, 250);
            brush.area(Palette.TEAL, x - 30, 250, x + 30, 250, x + 84, 318, x - 84, 318);
            brush.glow(new Color(0xFFE9B0), 120, x, 330, 230);
        }
        int readers = 4 + brush.below(2);
        for (int i = 0; i < readers; i++) {
            double x = 190 + i * 1230.0 / (readers - 1);
            Figure figure = Figure.any(brush, i % 3 == 1 ? 390 : 450);
            (i % 3 == 2 ? figure.old() : figure.young())
                    .bust(brush, x, i % 3 == 1 ? 650 : 610, 0.06, 0.23, -0.06, 0.23);
        }
        brush.area(Palette.shade(Palette.WOOD, 0.18), 90, 745, 1510, 745, 1590, 850, 10, 850);
        brush.rect(Palette.shade(Palette.WOOD, -0.25), 10, 850, 1580, 34);
        brush.rect(Palette.shade(Palette.WOOD, -0.4), 110, 884, 44, 183);
        brush.rect(Palette.shade(Palette.WOOD, -0.4), 1446, 884, 44, 183);
        for (int i = 0; i < readers; i++) {
            book(brush, 190 + i * 1230.0 / (readers - 1), 770);
        }
        for (int i = 0; i < 3; i++) {
            double x = 330 + i * 470 + brush.between(-40, 40);
            brush.round(Palette.CREAM, x, 790, 34, 36, 8);
            brush.oval(Palette.BARK, x + 17, 792, 17, 6);
        }
    }

    static void book(Brush brush, double x, double y) {
        brush.area(Palette.BRICK, x - 82, y + 46, x - 58, y - 6, x + 58, y - 6, x + 82, y + 46);
        brush.area(Color.WHITE, x - 74, y + 40, x - 52, y - 8, x, y - 2, x, y + 44);
        brush.area(Palette.CREAM, x + 74, y + 40, x + 52, y - 8, x, y - 2, x, y + 44);
        for (int i = 0; i < 3; i++) {
            brush.line(Palette.alpha(Palette.INK, 60), 3, x - 54 + i * -4, y + 6 + i * 11, x - 12, y + 9 + i * 11);
            brush.line(Palette.alpha(Palette.INK, 60), 3, x + 12, y + 9 + i * 11, x + 54 + i * 4, y + 6 + i * 11);
        }
    }

    private static void shelf(Brush brush, double x, double y, double width, double height) {
        brush.round(Palette.BARK, x, y, width, height, 8);
        for (int row = 0; row < 4; row++) {
            double top = y + 14 + row * (height - 14) / 4;
            double tall = (height - 14) / 4 - 14;
            brush.rect(Palette.shade(Palette.BARK, -0.3), x + 14, top, width - 28, tall);
            double at = x + 18;
            while (at < x + width - 48) {
                double thick = brush.between(14, 30);
                double size = tall * brush.between(0.62, 0.92);
                Color spine = brush.oneOf(
                        Palette.CLAY,
                        Palette.TEAL,
                        Palette.MUSTARD,
                        Palette.SAGE,
                        Palette.CREAM,
                        Palette.DEEP,
                        Palette.BRICK);
                brush.rect(spine, at, top + tall - size, thick - 2, size);
                brush.rect(Palette.alpha(Color.WHITE, 90), at + 3, top + tall - size * 0.8, thick - 8, 6);
                at += brush.below(9) == 0 ? thick + 26 : thick;
            }
        }
    }

    static void window(Brush brush, double x, double y, double width, double height, Color sky, Color green) {
        brush.round(Palette.BARK, x - 14, y - 14, width + 28, height + 28, 10);
        brush.rect(Brush.down(Palette.shade(sky, 0.35), sky, y, y + height), x, y, width, height);
        for (int i = 0; i < 4; i++) {
            double radius = width * 0.2;
            brush.oval(
                    Palette.shade(green, brush.between(-0.15, 0.1)),
                    x + radius + i * (width - 2 * radius) / 3,
                    y + height - radius,
                    radius,
                    radius);
        }
        brush.rect(green, x, y + height - width * 0.18, width, width * 0.18);
        brush.rect(Palette.BARK, x + width / 2 - 6, y, 12, height);
        brush.rect(Palette.BARK, x, y + height * 0.4, width, 10);
        brush.area(
                Palette.alpha(Color.WHITE, 60),
                x + width * 0.1,
                y,
                x + width * 0.35,
                y,
                x + width * 0.1,
                y + height * 0.6,
                x,
                y + height * 0.6,
                x,
                y + height * 0.2);
    }

    static void evening(Brush brush) {
        room(brush, new Color(0xE9DCC2), new Color(0xA98760), 700);
        for (int i = 0; i < 2; i++) {
            double x = i == 0 ? 70 : 1240;
            brush.round(Palette.BARK, x - 12, 168, 314, 344, 8);
            brush.rect(Brush.down(Palette.NIGHT, new Color(0x3B4E73), 180, 500), x, 180, 290, 320);
            for (int light = 0; light < 14; light++) {
                brush.rect(
                        Palette.alpha(Palette.MUSTARD, 210),
                        x + brush.between(8, 270),
                        brush.between(330, 485),
                        11,
                        15);
            }
            brush.rect(Palette.BARK, x + 139, 180, 12, 320);
        }
        brush.oval(Palette.HAZE, 290, 240, 22, 22);
        brush.round(Palette.WOOD, 430, 170, 740, 370, 12);
        brush.rect(new Color(0x2D4B43), 448, 188, 704, 334);
        for (int i = 0; i < 6; i++) {
            double y = 235 + i * 42;
            brush.line(Palette.alpha(Color.WHITE, 150), 6, 490, y, 490 + brush.between(120, 330), y);
        }
        brush.stroke(Palette.alpha(Palette.MUSTARD, 200), 6, new Ellipse2D.Double(1010, 230, 90, 90));
        Figure.any(brush, 500).stand(brush, 920, 800, -0.22, -0.14, 0.03, 0.28);
        for (int i = 0; i < 4; i++) {
            double x = 200 + i * 400;
            brush.round(Color.WHITE, x - 90, 70, 180, 18, 9);
            brush.glow(new Color(0xFFE6A8), 110, x, 84, 260);
        }
        for (int row = 0; row < 2; row++) {
            int seats = 5 - row;
            double y = 760 + row * 130;
            for (int seat = 0; seat < seats; seat++) {
                double x = (row == 0 ? 130 : 260) + seat * (row == 0 ? 335 : 360) + brush.between(-14, 14);
                brush.round(Palette.shade(Palette.WOOD, -0.1), x - 120, y + 86, 240, 22, 8);
                if (row == 1 || seat != 2) {
                    Figure.any(brush, 400 + row * 70).back(brush, x, y + 40 + row * 10);
                }
                brush.round(Palette.BARK, x - 70, y + 128 + row * 10, 140, 90, 14);
                brush.rect(Palette.shade(Palette.BARK, -0.2), x - 60, y + 200, 14, 120);
                brush.rect(Palette.shade(Palette.BARK, -0.2), x + 46, y + 200, 14, 120);
            }
        }
    }
}
