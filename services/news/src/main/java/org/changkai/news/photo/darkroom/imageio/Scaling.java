package org.changkai.news.photo.darkroom.imageio;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;

/** Turns and scales pictures in memory. */
final class Scaling {

    private Scaling() {}

    /** The picture in sRGB on white. */
    static BufferedImage plain(BufferedImage picture) {
        var plain = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var space = picture.getColorModel().getColorSpace();
        if (!space.isCS_sRGB() && !picture.getColorModel().hasAlpha()) {
            return new ColorConvertOp(null).filter(picture, plain);
        }
        var canvas = plain.createGraphics();
        try {
            canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return plain;
    }

    /** Smaller: halved as long as possible, so that every pixel counts, then to the exact size. */
    static BufferedImage scaled(BufferedImage picture, int width, int height) {
        var next = picture;
        while (next.getWidth() / 2 >= width && next.getHeight() / 2 >= height) {
            next = drawn(next, next.getWidth() / 2, next.getHeight() / 2);
        }
        return next.getWidth() == width && next.getHeight() == height ? next : drawn(next, width, height);
    }

    static BufferedImage copied(BufferedImage picture) {
        return drawn(picture, picture.getWidth(), picture.getHeight());
    }

    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = drawn.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            canvas.drawImage(picture, 0, 0, width, height, Color.WHITE, null);
        } finally {
            canvas.dispose();
        }
        return drawn;
    }

    static boolean turnsOnItsSide(int orientation) {
        return orientation >= 5;
    }

    /** Upright, as EXIF's orientation of 1 to 8 asks. */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        var width = picture.getWidth();
        var height = picture.getHeight();
        var turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        var side = turnsOnItsSide(orientation);
        var upright = new BufferedImage(side ? height : width, side ? width : height, BufferedImage.TYPE_INT_RGB);
        var canvas = upright.createGraphics();
        try {
            canvas.drawImage(picture, turn, null);
        } finally {
            canvas.dispose();
        }
        return upright;
    }
}
