package org.changkai.news.photo.darkroom;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Draws pictures and writes into them what cameras and picture desks write. */
public final class Pictures {

    /** Degrees and minutes of latitude as EXIF writes them in every picture here that has a place. */
    public static final String PLACE = "\0\0\0'\0\0\0\u0001\0\0\0'\0\0\0\u0001";

    private Pictures() {}

    /** A sky over a meadow; the left half is darker, so that one sees which way is up. */
    public static byte[] drawn(int width, int height, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, new Color(20, 60, 160), width, height, new Color(190, 220, 120)));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.RED);
        canvas.fillRect(0, 0, width / 4, height / 4);
        canvas.dispose();
        return encoded(picture, format);
    }

    /** A sheet with nothing on it. */
    public static byte[] blank(int width, int height, String format) {
        return upright(width, height, 1, format);
    }

    /** Nine upright stripes, every other one dark. */
    public static byte[] striped(int width, int height, String format) {
        return upright(width, height, 9, format);
    }

    private static byte[] upright(int width, int height, int stripes, String format) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, x * stripes / width % 2 == 0 ? 0xffffff : 0x202020);
            }
        }
        return encoded(picture, format);
    }

    static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, bytes)) {
                throw new IllegalArgumentException("nobody writes " + format);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return bytes.toByteArray();
    }

    /** Black and white squares of eight points, which no eye mistakes for grey. */
    static byte[] checked(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, (x / 8 + y / 8) % 2 == 0 ? 0xffffff : 0);
            }
        }
        return encoded(picture, "png");
    }

    /** Grain that no encoder makes small. */
    public static byte[] withNoise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(20_261_126);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return encoded(picture, "jpg");
    }

    /** With a GPS position, a camera's serial number, an orientation and a time, as a telephone writes them. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        return withSegment(jpeg, 0xe1, concat("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1), exif(orientation)));
    }

    /** With IPTC caption, credit and copyright in this encoding and without a word on which it is. */
    public static byte[] withIptc(byte[] jpeg, String caption, String credit, Charset encoding) {
        return withIptc(jpeg, Map.of(120, caption, 110, credit), encoding);
    }

    /** With these IPTC data sets of its second record. */
    public static byte[] withIptc(byte[] jpeg, Map<Integer, String> datasets, Charset encoding) {
        var records = new ByteArrayOutputStream();
        datasets.forEach((number, text) -> dataset(records, number, text.getBytes(encoding)));
        var resource = ByteBuffer.allocate(26 + records.size() + records.size() % 2);
        resource.put("Photoshop 3.0\0".getBytes(StandardCharsets.ISO_8859_1));
        resource.put("8BIM".getBytes(StandardCharsets.ISO_8859_1));
        resource.put(new byte[] {4, 4, 0, 0}).putInt(records.size()).put(records.toByteArray());
        return withSegment(jpeg, 0xed, resource.array());
    }

    /** A PNG whose header claims this size and whose data is a few bytes. */
    public static byte[] pngThatClaims(int width, int height) {
        var png = drawn(8, 8, "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        var crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    /** A JPEG whose header claims this size. */
    public static byte[] jpegThatClaims(int width, int height) {
        var jpeg = drawn(16, 16, "jpg");
        for (var at = 2; at < jpeg.length; at++) {
            if ((jpeg[at] & 0xff) == 0xff && (jpeg[at + 1] & 0xff) == 0xc0) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("no frame header");
    }

    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        var head = ByteBuffer.allocate(4)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .array();
        return concat(Arrays.copyOf(jpeg, 2), head, content, Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** Big-endian TIFF: IFD0 (orientation, pointers), Exif IFD (time, serial number), GPS IFD (a position). */
    static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(300);
        tiff.put("MM\0*".getBytes(StandardCharsets.ISO_8859_1)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8769, 4, 1, 60);
        entry(tiff, 0x8825, 4, 1, 140);
        tiff.putInt(0);
        tiff.position(60).putShort((short) 2);
        entry(tiff, 0x9003, 2, 20, 100);
        entry(tiff, 0xa431, 2, 12, 122);
        tiff.putInt(0);
        tiff.position(100).put("2026:11-04 09:30:00\0".replace("-", ":").getBytes(StandardCharsets.US_ASCII));
        tiff.position(122).put("SERIAL-4711\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(140).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 220);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 244);
        tiff.putInt(0);
        tiff.position(220);
        for (var part : new int[] {39, 1, 39, 1, 16, 1, 106, 1, 47, 1, 56, 1}) {
            tiff.putInt(part);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void dataset(ByteArrayOutputStream out, int number, byte[] text) {
        out.writeBytes(new byte[] {0x1c, 2, (byte) number, (byte) (text.length >> 8), (byte) text.length});
        out.writeBytes(text);
    }

    static byte[] concat(byte[]... parts) {
        var whole = new ByteArrayOutputStream();
        for (var part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }
}
