package org.changkai.local.bench.photo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;

/** Pictures to measure with, drawn here. */
final class BenchPictures {

    private static final long SEED = 20_261_126;

    private BenchPictures() {}

    /** 4,000 × 3,000 points with surfaces, edges and the grain of a sensor; a few megabytes. */
    static byte[] twelveMegapixels() {
        BufferedImage picture = new BufferedImage(4_000, 3_000, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(40, 90, 170), 0, 3_000, new Color(210, 190, 140)));
        canvas.fillRect(0, 0, 4_000, 3_000);
        Random random = new Random(SEED);
        for (int i = 0; i < 3_000; i++) {
            canvas.setColor(new Color(random.nextInt(0x1000000)));
            canvas.fillRect(random.nextInt(4_000), random.nextInt(3_000), random.nextInt(160), random.nextInt(120));
        }
        canvas.dispose();
        for (int y = 0; y < 3_000; y++) {
            for (int x = 0; x < 4_000; x++) {
                int grain = random.nextInt(9) - 4;
                int rgb = picture.getRGB(x, y);
                picture.setRGB(
                        x, y, grained(rgb >> 16, grain) << 16 | grained(rgb >> 8, grain) << 8 | grained(rgb, grain));
            }
        }
        return jpeg(picture);
    }

    private static int grained(int value, int grain) {
        return Math.clamp((value & 0xff) + grain, 0, 255);
    }

    private static byte[] jpeg(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpg", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A grey PNG of so many points; a few hundred kilobytes that unfold to all of them. */
    static byte[] flatPng(int width, int height) {
        ByteArrayOutputStream light = new ByteArrayOutputStream();
        try (DeflaterOutputStream folded = new DeflaterOutputStream(light, new Deflater(9))) {
            byte[] line = new byte[width + 1];
            for (int y = 0; y < height; y++) {
                folded.write(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ByteBuffer header = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
        byte[] head = new byte[13];
        header.get(0, head);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1));
        chunk(png, "IHDR", head);
        chunk(png, "IDAT", light.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String name, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.US_ASCII));
        crc.update(content);
        number(png, content.length);
        png.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        png.writeBytes(content);
        number(png, (int) crc.getValue());
    }

    private static void number(ByteArrayOutputStream out, int value) {
        out.write(value >> 24);
        out.write(value >> 16);
        out.write(value >> 8);
        out.write(value);
    }
}
