package org.changkai.news.print.pdf;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/** Draws the outlines of letters; PDF has no quadratic curves, of which TrueType's are made. */
final class Outline {

    private static final float TO_CUBIC = 2f / 3;

    private final PDPageContentStream page;
    private float x;
    private float y;

    private Outline(PDPageContentStream page) {
        this.page = page;
    }

    /** @param placed from the shape's measures to the page's */
    static void fill(PDPageContentStream page, Shape shape, AffineTransform placed) throws IOException {
        var outline = new Outline(page);
        var path = shape.getPathIterator(placed);
        if (path.isDone()) {
            return;
        }
        var points = new float[6];
        for (; !path.isDone(); path.next()) {
            outline.add(path.currentSegment(points), points);
        }
        page.fill();
    }

    private void add(int segment, float[] points) throws IOException {
        switch (segment) {
            case PathIterator.SEG_MOVETO -> {
                page.moveTo(points[0], points[1]);
                reached(points[0], points[1]);
            }
            case PathIterator.SEG_LINETO -> {
                page.lineTo(points[0], points[1]);
                reached(points[0], points[1]);
            }
            case PathIterator.SEG_QUADTO -> {
                page.curveTo(
                        x + TO_CUBIC * (points[0] - x),
                        y + TO_CUBIC * (points[1] - y),
                        points[2] + TO_CUBIC * (points[0] - points[2]),
                        points[3] + TO_CUBIC * (points[1] - points[3]),
                        points[2],
                        points[3]);
                reached(points[2], points[3]);
            }
            case PathIterator.SEG_CUBICTO -> {
                page.curveTo(points[0], points[1], points[2], points[3], points[4], points[5]);
                reached(points[4], points[5]);
            }
            default -> page.closePath();
        }
    }

    private void reached(float x, float y) {
        this.x = x;
        this.y = y;
    }
}
