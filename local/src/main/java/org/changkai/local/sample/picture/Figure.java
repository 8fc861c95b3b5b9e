package org.changkai.local.sample.picture;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;

/** A person without a face: the height in points, skin, hair and clothes. Nobody in the sample's pictures is anyone. */
record Figure(double height, Color skin, Color hair, Color top, Color legs, boolean longHair) {

    static Figure any(Brush brush, double height) {
        Color skin = brush.oneOf(new Color(0xF0CBA8), new Color(0xE4B48C), new Color(0xD49E77));
        Color hair = brush.oneOf(Palette.INK, new Color(0x43352D), Palette.INK, Palette.GREY);
        Color top = brush.oneOf(
                Palette.TEAL,
                Palette.CLAY,
                Palette.MUSTARD,
                Palette.SAGE,
                new Color(0x5B6C8F),
                new Color(0x8E5B72),
                Palette.CREAM);
        Color legs = brush.oneOf(Palette.DEEP, new Color(0x4A4541), new Color(0x3D4A63));
        return new Figure(height, skin, hair, top, legs, brush.below(2) == 0);
    }

    Figure in(Color clothes) {
        return new Figure(height, skin, hair, clothes, legs, longHair);
    }

    Figure young() {
        return new Figure(height, skin, Palette.INK, top, legs, longHair);
    }

    Figure old() {
        return new Figure(height, skin, new Color(0xD9D6D0), top, legs, longHair);
    }

    /** Standing with the feet at y; hands are given as offsets from the shoulders, in parts of the height. */
    void stand(Brush brush, double x, double y, double leftX, double leftY, double rightX, double rightY) {
        brush.shadow(x, y, height * 0.2);
        double hip = y - height * 0.46;
        double leg = height * 0.085;
        brush.line(legs, leg, x - height * 0.055, hip, x - height * 0.06, y - leg / 2);
        brush.line(Palette.shade(legs, -0.15), leg, x + height * 0.055, hip, x + height * 0.06, y - leg / 2);
        brush.round(Palette.INK, x - height * 0.115, y - height * 0.03, height * 0.1, height * 0.035, height * 0.017);
        brush.round(Palette.INK, x + height * 0.015, y - height * 0.03, height * 0.1, height * 0.035, height * 0.017);
        upper(brush, x, y - height * 0.83, hip + height * 0.04, leftX, leftY, rightX, rightY);
    }

    void stand(Brush brush, double x, double y) {
        stand(brush, x, y, -0.03, 0.3, 0.03, 0.3);
    }

    /** From the hips up, for whoever sits or stands behind something; the shoulders are at y. */
    void bust(Brush brush, double x, double y) {
        upper(brush, x, y, y + height * 0.4, -0.01, 0.24, 0.01, 0.24);
    }

    void bust(Brush brush, double x, double y, double leftX, double leftY, double rightX, double rightY) {
        upper(brush, x, y, y + height * 0.4, leftX, leftY, rightX, rightY);
    }

    /** Seated and seen from the front, the shoulders at y: the knees towards us, the feet on the floor. */
    void seated(Brush brush, double x, double y) {
        double hip = y + height * 0.36;
        double knee = height * 0.075;
        bust(brush, x, y, 0.02, 0.27, -0.02, 0.27);
        brush.round(legs, x - height * 0.135, hip, height * 0.27, height * 0.1, height * 0.05);
        brush.line(legs, height * 0.09, x - knee, hip + height * 0.06, x - knee, hip + height * 0.27);
        brush.line(legs, height * 0.09, x + knee, hip + height * 0.06, x + knee, hip + height * 0.27);
        brush.round(Palette.INK, x - height * 0.13, hip + height * 0.28, height * 0.1, height * 0.04, height * 0.02);
        brush.round(Palette.INK, x + height * 0.03, hip + height * 0.28, height * 0.1, height * 0.04, height * 0.02);
    }

    /** A volunteer's vest over the clothes of whoever stands at y. */
    void vest(Brush brush, double x, double y) {
        double top = y - height * 0.84;
        double hip = y - height * 0.43;
        double half = height * 0.098;
        brush.area(Palette.VEST, x - half, top, x + half, top, x + half * 1.08, hip, x - half * 1.08, hip);
        brush.area(this.top, x - half * 0.45, top, x + half * 0.45, top, x, top + height * 0.1);
        brush.rect(new Color(0xFBE9A9), x - half, top + height * 0.2, half * 2, height * 0.028);
    }

    /** A knitted cap on whoever stands at y. */
    void cap(Brush brush, Color wool, double x, double y) {
        double head = y - height * 0.93;
        double radius = height * 0.095;
        brush.fill(
                wool, new Arc2D.Double(x - radius, head - radius * 1.2, radius * 2, radius * 2.3, 0, 180, Arc2D.CHORD));
        brush.round(
                Palette.shade(wool, -0.2),
                x - radius * 1.05,
                head - radius * 0.3,
                radius * 2.1,
                radius * 0.5,
                radius * 0.25);
        brush.oval(Palette.shade(wool, 0.5), x, head - radius * 1.25, radius * 0.32, radius * 0.32);
    }

    /** Seen from behind, from the hips up: all hair, no skin but the neck and the ears. */
    void back(Brush brush, double x, double y) {
        torso(brush, x, y, y + height * 0.42);
        neck(brush, x, y);
        double radius = height * 0.088;
        double head = y - height * 0.1;
        brush.oval(skin, x - radius, head + radius * 0.1, radius * 0.22, radius * 0.3);
        brush.oval(skin, x + radius, head + radius * 0.1, radius * 0.22, radius * 0.3);
        brush.oval(hair, x, head, radius * 1.02, radius * 1.08);
        if (longHair) {
            brush.round(hair, x - radius, head, 2 * radius, radius * 1.9, radius * 0.7);
        }
    }

    /** Standing with the back to us. */
    void standBack(Brush brush, double x, double y) {
        brush.shadow(x, y, height * 0.2);
        double hip = y - height * 0.46;
        double leg = height * 0.088;
        brush.line(legs, leg, x - height * 0.055, hip, x - height * 0.058, y - leg / 2);
        brush.line(Palette.shade(legs, -0.15), leg, x + height * 0.055, hip, x + height * 0.058, y - leg / 2);
        double shoulder = y - height * 0.83;
        arm(brush, x - height * 0.125, shoulder + height * 0.045, -0.02, 0.29, -1);
        arm(brush, x + height * 0.125, shoulder + height * 0.045, 0.02, 0.29, 1);
        back(brush, x, shoulder);
    }

    private void upper(Brush brush, double x, double y, double hip, double lx, double ly, double rx, double ry) {
        if (longHair) {
            double radius = height * 0.088;
            brush.round(hair, x - radius * 1.12, y - height * 0.13, 2.24 * radius, radius * 2.3, radius * 0.8);
        }
        torso(brush, x, y, hip);
        neck(brush, x, y);
        head(brush, x, y - height * 0.1);
        arm(brush, x - height * 0.125, y + height * 0.045, lx, ly, -1);
        arm(brush, x + height * 0.125, y + height * 0.045, rx, ry, 1);
    }

    private void torso(Brush brush, double x, double y, double hip) {
        double shoulder = height * 0.15;
        double waist = height * 0.12;
        Path2D path = new Path2D.Double();
        path.moveTo(x - shoulder, y + height * 0.05);
        path.curveTo(x - shoulder, y - height * 0.01, x - shoulder * 0.6, y - height * 0.02, x, y - height * 0.02);
        path.curveTo(
                x + shoulder * 0.6,
                y - height * 0.02,
                x + shoulder,
                y - height * 0.01,
                x + shoulder,
                y + height * 0.05);
        path.lineTo(x + waist, hip);
        path.lineTo(x - waist, hip);
        path.closePath();
        brush.fill(top, path);
    }

    private void neck(Brush brush, double x, double y) {
        brush.round(Palette.shade(skin, -0.1), x - height * 0.03, y - height * 0.06, height * 0.06, height * 0.07, 6);
    }

    private void head(Brush brush, double x, double y) {
        double radius = height * 0.082;
        brush.oval(skin, x, y, radius, radius * 1.08);
        brush.fill(
                hair,
                new Arc2D.Double(
                        x - radius * 1.08, y - radius * 1.3, radius * 2.16, radius * 2.1, 0, 180, Arc2D.CHORD));
        brush.area(
                hair,
                x - radius * 1.07,
                y - radius * 0.34,
                x - radius * 0.2,
                y - radius * 0.34,
                x - radius * 1.0,
                y + radius * 0.25);
    }

    private void arm(Brush brush, double x, double y, double dx, double dy, int side) {
        Color sleeve = Palette.shade(top, -0.14);
        double handX = x + dx * height;
        double handY = y + dy * height;
        double elbowX = (x + handX) / 2 + side * height * 0.035;
        double elbowY = (y + handY) / 2 + height * 0.02;
        brush.line(sleeve, height * 0.062, x, y, elbowX, elbowY, handX, handY);
        brush.oval(skin, handX, handY + height * 0.012, height * 0.033, height * 0.033);
    }
}
