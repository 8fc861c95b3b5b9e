package org.changkai.local.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that the demo draws itself: a lit window in the evening, its colours taken from the word. */
final class Picture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private Picture() {}

    static byte[] jpeg(Word word) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        float tint = Math.floorMod(word.characters().hashCode(), 360) / 360f;
        Color dusk = Color.getHSBColor(tint, 0.6f, 0.25f);
        Color horizon = Color.getHSBColor(tint, 0.4f, 0.6f);
        brush.setPaint(new GradientPaint(0, 0, dusk, 0, HEIGHT, horizon));
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        brush.setColor(new Color(0xFF, 0xE0, 0x9A));
        for (int window = 0; window < 4; window++) {
            brush.fillRect(140 + window * 240, 300, 180, 240);
        }
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
