package org.changkai.local.sample.picture;

import java.awt.Color;

/** The small rooms: mediation at a round table, the doctor's table, and the children's corner. */
final class Rooms {

    private Rooms() {}

    static void mediation(Brush brush) {
        Halls.room(brush, new Color(0xE8EBDD), Palette.SAND, 680);
        Halls.window(brush, 180, 130, 460, 380, Palette.SKY, Palette.LEAF);
        brush.oval(Palette.BARK, 830, 220, 68, 68);
        brush.oval(Color.WHITE, 830, 220, 56, 56);
        brush.line(Palette.INK, 7, 830, 220, 830, 182);
        brush.line(Palette.INK, 7, 830, 220, 858, 232);
        for (int i = 0; i < 2; i++) {
            brush.round(Palette.BARK, 1020 + i * 240, 150, 190, 240, 6);
            brush.rect(Palette.CREAM, 1034 + i * 240, 164, 162, 212);
            landscape(brush, 1034 + i * 240, i == 0 ? Palette.TEAL : Palette.SAGE);
        }
        Halls.plant(brush, 1480, 720, 1.15);
        chair(brush, 800, 560, Palette.CLAY);
        Figure.any(brush, 520).bust(brush, 440, 560, 0.08, 0.24, 0.02, 0.22);
        Figure.any(brush, 520).old().bust(brush, 1160, 560, 0.0, 0.24, -0.1, 0.2);
        brush.shadow(800, 1000, 420);
        brush.area(Palette.shade(Palette.WOOD, -0.35), 740, 840, 860, 840, 930, 1010, 670, 1010);
        brush.oval(Palette.shade(Palette.WOOD, -0.2), 800, 800, 560, 110);
        brush.oval(Palette.shade(Palette.WOOD, 0.16), 800, 780, 560, 106);
        for (double x : new double[] {520, 800, 1080}) {
            brush.oval(Palette.shade(Palette.WOOD, -0.05), x, 778, 44, 13);
            brush.round(Palette.CREAM, x - 26, 728, 52, 48, 12);
            brush.oval(new Color(0xA9834C), x, 732, 24, 8);
            brush.line(Palette.alpha(Color.WHITE, 130), 6, x - 6, 700, x + 4, 682, x - 4, 664);
        }
        brush.area(Color.WHITE, 640, 800, 760, 788, 790, 838, 664, 850);
        for (int i = 0; i < 3; i++) {
            brush.line(Palette.alpha(Palette.INK, 70), 3, 668 + i * 6, 810 + i * 10, 748 + i * 6, 802 + i * 10);
        }
        chairBack(brush, 800, 900);
        Figure.any(brush, 560).back(brush, 800, 830);
        brush.round(Palette.shade(Palette.TEAL, -0.1), 690, 960, 220, 120, 20);
    }

    private static void landscape(Brush brush, double x, Color color) {
        brush.area(Palette.alpha(color, 150), x, 320, x + 60, 250, x + 162, 330, x + 162, 376, x, 376);
        brush.area(color, x, 360, x + 110, 290, x + 162, 320, x + 162, 376, x, 376);
        brush.oval(Palette.CLAY, x + 110, 220, 20, 20);
    }

    private static void chair(Brush brush, double x, double y, Color color) {
        brush.round(color, x - 80, y, 160, 180, 24);
        brush.round(Palette.shade(color, 0.15), x - 62, y + 18, 124, 120, 16);
    }

    private static void chairBack(Brush brush, double x, double y) {
        brush.line(Palette.BARK, 18, x - 90, y + 60, x - 96, y + 167);
        brush.line(Palette.BARK, 18, x + 90, y + 60, x + 96, y + 167);
    }

    static void clinic(Brush brush) {
        Halls.room(brush, new Color(0xE3EFEF), new Color(0xCFD9D4), 700);
        Halls.window(brush, 90, 130, 360, 360, Palette.SKY, Palette.SAGE);
        brush.round(Color.WHITE, 1180, 120, 330, 580, 12);
        for (int row = 0; row < 4; row++) {
            brush.rect(Palette.shade(Palette.SKY, 0.35), 1200, 144 + row * 138, 290, 112);
            for (int i = 0; i < 6; i++) {
                Color box = brush.oneOf(Palette.CLAY, Palette.TEAL, Palette.MUSTARD, Palette.SAGE, Color.WHITE);
                double height = brush.between(46, 84);
                brush.round(box, 1212 + i * 46, 256 + row * 138 - height, 36, height, 5);
            }
        }
        brush.round(Palette.LEAF, 740, 150, 150, 150, 20);
        brush.rect(Color.WHITE, 798, 178, 34, 94);
        brush.rect(Color.WHITE, 768, 208, 94, 34);
        for (int i = 0; i < 2; i++) {
            Figure.any(brush, 430).old().bust(brush, 560 + i * 120, 640);
            brush.round(Palette.TEAL, 500 + i * 120, 740, 104, 150, 16);
        }
        Figure.any(brush, 560).in(new Color(0xFDFDFB)).bust(brush, 1060, 600, -0.2, 0.2, -0.05, 0.26);
        Figure patient = Figure.any(brush, 540).old();
        brush.round(Palette.BARK, 250, 800, 180, 200, 20);
        patient.bust(brush, 350, 620, 0.05, 0.28, 0.24, 0.24);
        brush.round(Palette.shade(patient.legs(), 0.05), 285, 830, 260, 74, 36);
        brush.line(patient.legs(), 54, 505, 866, 505, 985);
        brush.round(Palette.INK, 470, 985, 96, 30, 15);
        brush.round(Palette.CREAM, 480, 790, 760, 38, 12);
        brush.rect(Palette.shade(Palette.SKY, -0.2), 640, 828, 560, 200);
        brush.rect(Palette.shade(Palette.SKY, -0.3), 640, 828, 560, 14);
        brush.round(Palette.DEEP, 640, 712, 120, 80, 12);
        brush.round(Palette.SKY, 654, 726, 92, 40, 6);
        brush.line(Palette.DEEP, 7, 640, 760, 590, 775, 560, 758);
        brush.round(new Color(0x4C6A8A), 488, 728, 84, 46, 16);
        brush.area(Color.WHITE, 830, 792, 850, 764, 960, 764, 952, 792);
        brush.line(Palette.TEAL, 6, 980, 790, 1000, 755);
        Halls.plant(brush, 1520, 860, 0.9);
    }

    static void children(Brush brush) {
        Halls.room(brush, new Color(0xFBF1DA), new Color(0xD9C49A), 700);
        for (int i = 0; i < 17; i++) {
            double x = i * 100;
            double y = 70 + 26 * Math.sin(i * 0.9);
            brush.line(Palette.BARK, 4, x, y, x + 100, 70 + 26 * Math.sin((i + 1) * 0.9));
            brush.area(
                    brush.oneOf(Palette.CLAY, Palette.TEAL, Palette.MUSTARD, Palette.SAGE),
                    x + 22,
                    y,
                    x + 82,
                    y,
                    x + 52,
                    y + 62);
        }
        for (int i = 0; i < 8; i++) {
            drawing(brush, 90 + (i % 4) * 380 + brush.between(-20, 20), 190 + i / 4 * 225, 230, 180);
        }
        int children = 5;
        for (int i = 0; i < children; i++) {
            double x = 230 + i * 285;
            Figure.any(brush, 440).young().bust(brush, x, 690 + brush.between(-16, 16), 0.03, 0.19, -0.06, 0.2);
        }
        brush.area(Palette.shade(Palette.MUSTARD, 0.25), 110, 800, 1490, 800, 1570, 905, 30, 905);
        brush.rect(Palette.shade(Palette.MUSTARD, -0.2), 30, 905, 1540, 30);
        brush.rect(Palette.WOOD, 130, 935, 46, 132);
        brush.rect(Palette.WOOD, 1424, 935, 46, 132);
        for (int i = 0; i < children; i++) {
            drawing(brush, 150 + i * 285, 812, 160, 74);
            for (int pen = 0; pen < 3; pen++) {
                double x = 318 + i * 285 + pen * 18;
                brush.line(
                        brush.oneOf(Palette.CLAY, Palette.TEAL, Palette.LEAF, Palette.BRICK),
                        9,
                        x,
                        870,
                        x + brush.between(-16, 26),
                        832);
            }
        }
    }

    private static void drawing(Brush brush, double x, double y, double width, double height) {
        brush.rect(Palette.alpha(Palette.INK, 40), x + 6, y + 8, width, height);
        brush.rect(Color.WHITE, x, y, width, height);
        brush.rect(Palette.shade(Palette.SKY, 0.3), x + 10, y + 10, width - 20, height * 0.5);
        brush.rect(Palette.SAGE, x + 10, y + height * 0.55, width - 20, height * 0.45 - 10);
        double house = x + width * brush.between(0.15, 0.5);
        Color wall = brush.oneOf(Palette.CLAY, Palette.MUSTARD, Palette.TEAL);
        brush.rect(wall, house, y + height * 0.4, width * 0.24, height * 0.3);
        brush.area(
                Palette.BRICK,
                house - width * 0.04,
                y + height * 0.4,
                house + width * 0.28,
                y + height * 0.4,
                house + width * 0.12,
                y + height * 0.2);
        brush.oval(Palette.MUSTARD, x + width * 0.82, y + height * 0.25, height * 0.1, height * 0.1);
        brush.line(
                Palette.SAND,
                height * 0.07,
                x + 14,
                y + height * 0.86,
                x + width * 0.5,
                y + height * 0.76,
                x + width - 14,
                y + height * 0.84);
    }
}
