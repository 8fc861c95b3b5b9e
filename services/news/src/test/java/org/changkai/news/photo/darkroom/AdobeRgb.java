package org.changkai.news.photo.darkroom;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Pictures of one colour that say that their numbers are those of Adobe RGB (1998), with a profile that is made here. */
final class AdobeRgb {

    /** Stands in the profile and nowhere else. */
    static final String NAME = "Wider than sRGB, for tests";

    /** What sRGB calls the colour that is 190, 90, 80 there. */
    static final Color SEEN = new Color(217, 90, 78);

    private static final int HEADER = 128;
    private static final int COLOUR = 20;
    private static final double[][] PRIMARIES = {
        {0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}
    };
    private static final double[] WHITE = {0.9642, 1, 0.8249};
    private static final short GAMMA = 0x0233;

    private AdobeRgb() {}

    static byte[] picture(String format) {
        var picture = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setColor(new Color(190, 90, 80));
        canvas.fillRect(0, 0, 400, 300);
        canvas.dispose();
        var bare = Pictures.encoded(picture, format);
        return switch (format) {
            case "jpg" -> Pictures.withSegment(bare, 0xe2, Pictures.concat(text("ICC_PROFILE\0\1\1"), profile()));
            case "png" -> inPng(bare);
            case "webp" -> inWebp(bare);
            default -> throw new IllegalArgumentException(format);
        };
    }

    /** Version 2: three primaries, one gamma, and a name. */
    private static byte[] profile() {
        var tags = new ByteArrayOutputStream();
        var table = new ByteArrayOutputStream();
        var names = new String[] {"desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"};
        var parts = new byte[][] {
            described(),
            Pictures.concat(text("text\0\0\0\0CC0\0")),
            xyz(WHITE),
            xyz(PRIMARIES[0]),
            xyz(PRIMARIES[1]),
            xyz(PRIMARIES[2]),
            curve(),
            curve(),
            curve()
        };
        var start = HEADER + 4 + 12 * names.length;
        table.writeBytes(ByteBuffer.allocate(4).putInt(names.length).array());
        for (var i = 0; i < names.length; i++) {
            table.writeBytes(text(names[i]));
            table.writeBytes(ByteBuffer.allocate(8)
                    .putInt(start + tags.size())
                    .putInt(parts[i].length)
                    .array());
            tags.writeBytes(parts[i]);
            tags.writeBytes(new byte[(4 - tags.size() % 4) % 4]);
        }
        var header = ByteBuffer.allocate(HEADER);
        header.putInt(start + tags.size()).putInt(0).putInt(0x02100000).put(text("mntrRGB XYZ "));
        header.position(36).put(text("acsp"));
        header.position(68).put(xyz(WHITE), 8, 12);
        return Pictures.concat(header.array(), table.toByteArray(), tags.toByteArray());
    }

    private static byte[] described() {
        var length = NAME.length() + 1;
        return ByteBuffer.allocate(12 + length + 78)
                .put(text("desc"))
                .putInt(0)
                .putInt(length)
                .put(text(NAME))
                .array();
    }

    private static byte[] xyz(double[] values) {
        var tag = ByteBuffer.allocate(COLOUR).put(text("XYZ ")).putInt(0);
        for (var value : values) {
            tag.putInt((int) Math.round(value * 65_536));
        }
        return tag.array();
    }

    private static byte[] curve() {
        return ByteBuffer.allocate(14)
                .put(text("curv"))
                .putInt(0)
                .putInt(1)
                .putShort(GAMMA)
                .array();
    }

    /** After the header, where the format wants it. */
    private static byte[] inPng(byte[] png) {
        var deflater = new Deflater();
        deflater.setInput(profile());
        deflater.finish();
        var packed = new byte[4_096];
        var length = deflater.deflate(packed);
        deflater.end();
        var content = ByteBuffer.allocate(4 + NAME.length() + 2 + length)
                .put(text("iCCP"))
                .put(text(NAME))
                .putShort((short) 0)
                .put(packed, 0, length)
                .array();
        var crc = new CRC32();
        crc.update(content);
        var header = 8 + 25;
        return Pictures.concat(
                ByteBuffer.allocate(header).put(png, 0, header).array(),
                ByteBuffer.allocate(4).putInt(content.length - 4).array(),
                content,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array(),
                ByteBuffer.allocate(png.length - header)
                        .put(png, header, png.length - header)
                        .array());
    }

    /** In the extended container, with a flag that says so. */
    private static byte[] inWebp(byte[] webp) {
        var profile = profile();
        var light = webp.length - 12;
        var riff = ByteBuffer.allocate(12 + 18 + 8 + profile.length + profile.length % 2 + light)
                .order(ByteOrder.LITTLE_ENDIAN);
        riff.put(text("RIFF")).putInt(riff.capacity() - 8).put(text("WEBPVP8X")).putInt(10);
        riff.putInt(0x20).put(new byte[] {(byte) (399 & 0xff), 1, 0, (byte) (299 & 0xff), 1, 0});
        riff.put(text("ICCP"))
                .putInt(profile.length)
                .put(profile)
                .position(30 + 8 + profile.length + profile.length % 2);
        return riff.put(webp, 12, light).array();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
