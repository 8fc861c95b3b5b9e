package org.changkai.local.sample.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Random;

/** A few strokes on a sheet of 1600 × 1067 points, and the chance that tells one variant of a scene from another. */
final class Brush {

    static final int WIDTH = 1600;
    static final int HEIGHT = 1067;

    private final Graphics2D graphics;
    private final Random chance;

    Brush(Graphics2D graphics, long seed) {
        this.graphics = graphics;
        this.chance = new Random(seed);
    }

    double between(double low, double high) {
        return low + chance.nextDouble() * (high - low);
    }

    int below(int bound) {
        return chance.nextInt(bound);
    }

    Color oneOf(Color... colors) {
        return colors[chance.nextInt(colors.length)];
    }

    void fill(Paint paint, Shape shape) {
        graphics.setPaint(paint);
        graphics.fill(shape);
    }

    void rect(Paint paint, double x, double y, double width, double height) {
        fill(paint, new Rectangle2D.Double(x, y, width, height));
    }

    void round(Paint paint, double x, double y, double width, double height, double radius) {
        fill(paint, new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius));
    }

    void oval(Paint paint, double x, double y, double halfWidth, double halfHeight) {
        fill(paint, new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight));
    }

    /** A filled polygon from pairs of x and y. */
    void area(Paint paint, double... points) {
        Path2D path = path(points);
        path.closePath();
        fill(paint, path);
    }

    /** A line with round ends through pairs of x and y. */
    void line(Paint paint, double width, double... points) {
        stroke(paint, width, path(points));
    }

    void stroke(Paint paint, double width, Shape shape) {
        graphics.setPaint(paint);
        graphics.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(shape);
    }

    /** A filled shape whose upper edge is a smooth line through pairs of x and y, down to the sheet's lower edge. */
    void hill(Paint paint, double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            double middle = (points[i - 2] + points[i]) / 2;
            path.curveTo(middle, points[i - 1], middle, points[i + 1], points[i], points[i + 1]);
        }
        path.lineTo(points[points.length - 2], HEIGHT);
        path.lineTo(points[0], HEIGHT);
        path.closePath();
        fill(paint, path);
    }

    /** The whole width from top to bottom, shading from one colour to the other. */
    void band(Color upper, Color lower, double top, double bottom) {
        rect(down(upper, lower, top, bottom), 0, top, WIDTH, bottom - top);
    }

    static Paint down(Color upper, Color lower, double top, double bottom) {
        return new GradientPaint(0, (float) top, upper, 0, (float) bottom, lower);
    }

    /** A soft light around a point. */
    void glow(Color color, int strength, double x, double y, double radius) {
        var paint = new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 1}, new Color[] {
            Palette.alpha(color, strength), Palette.alpha(color, 0)
        });
        oval(paint, x, y, radius, radius);
    }

    /** The shadow of something that stands on the ground. */
    void shadow(double x, double y, double halfWidth) {
        oval(Palette.alpha(Palette.INK, 38), x, y, halfWidth, halfWidth * 0.2);
    }

    /** Fine grain and a darker rim over the finished picture, as on printed paper. */
    void grain() {
        for (int i = 0; i < 9000; i++) {
            Color dot = Palette.alpha(chance.nextBoolean() ? Color.WHITE : Palette.INK, 14);
            rect(dot, chance.nextInt(WIDTH), chance.nextInt(HEIGHT), 2, 2);
        }
        var rim = new RadialGradientPaint(WIDTH / 2f, HEIGHT / 2f, 1150, new float[] {0.6f, 1}, new Color[] {
            Palette.alpha(Palette.INK, 0), Palette.alpha(Palette.INK, 60)
        });
        rect(rim, 0, 0, WIDTH, HEIGHT);
    }

    private static Path2D path(double... points) {
        Path2D path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        return path;
    }
}
