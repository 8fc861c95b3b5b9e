package org.changkai.news.photo.darkroom;

import static org.changkai.news.photo.darkroom.Hostile.either;
import static org.changkai.news.photo.darkroom.Hostile.read;
import static org.changkai.news.photo.darkroom.Hostile.refused;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNGs whose header, chunks or compression lie. */
final class HostilePngs {

    private static final byte[] WHOLE = Pictures.drawn(400, 300, "png");
    private static final byte[] MAGIC = Arrays.copyOf(WHOLE, 8);
    private static final int HEADER = 33;
    private static final int MEGABYTE = 1 << 20;

    private HostilePngs() {}

    static Stream<Hostile> all() {
        return Stream.of(
                refused("png that claims 256 megapixels", Pictures.pngThatClaims(16_000, 16_000)),
                refused("png that claims 500 megapixels", Pictures.pngThatClaims(30_000, 16_667)),
                refused("png that claims four billion points across", Pictures.pngThatClaims(-1, 1)),
                refused("png of no size", Pictures.pngThatClaims(0, 0)),
                refused("png that claims 50 megapixels and has 8 × 8", Pictures.pngThatClaims(8_000, 6_250)),
                read(
                        "png of 36 megapixels in nothing but zeros",
                        png(header(6_000, 6_000, 8, 0), data(zeros(6_001 * 6_000)))),
                either("png whose header has a wrong checksum", patched(29, 0x55)),
                either("png whose light has a wrong checksum", patched(WHOLE.length - 14, 0x55)),
                refused("png cut in its light", Arrays.copyOf(WHOLE, WHOLE.length / 2)),
                refused("png without light", png(header(100, 100, 8, 2))),
                refused("png whose light is noise", png(header(100, 100, 8, 2), chunk("IDAT", new byte[500]))),
                either(
                        "png with 64 megabytes of light for 100 × 100",
                        png(header(100, 100, 8, 2), data(zeros(64 * MEGABYTE)))),
                either("png without its end", Arrays.copyOf(WHOLE, WHOLE.length - 12)),
                refused(
                        "png whose chunk is four gigabytes long",
                        Pictures.concat(MAGIC, header(9, 9, 8, 2), new byte[] {-1, -1, -1, -1, 'I', 'D', 'A', 'T'})),
                read(
                        "png with a text that unfolds to 100 megabytes",
                        within(chunk("zTXt", folded("Comment\0\0", 100)))),
                read(
                        "png with words that unfold to 100 megabytes",
                        within(chunk("iTXt", folded("XML:com.adobe.xmp\0\u0001\0\0\0", 100)))),
                either("png with a profile that unfolds to 100 megabytes", within(chunk("iCCP", folded("p\0\0", 100)))),
                either("png with a profile that is none", within(chunk("iCCP", folded("p\0\0", 0)))),
                refused("png of a palette without palette", png(header(10, 10, 8, 3), data(zeros(110)))),
                refused("png of three bits", png(header(10, 10, 3, 2), data(zeros(400)))),
                refused("png of an unknown colour", png(header(10, 10, 8, 5), data(zeros(400)))),
                read("png of 16 bits with transparency", png(header(10, 10, 16, 6), data(zeros(81 * 10)))),
                read("png of grey with transparency", png(header(10, 10, 8, 4), data(zeros(21 * 10)))),
                read(
                        "png of one bit",
                        Pictures.encoded(new BufferedImage(90, 70, BufferedImage.TYPE_BYTE_BINARY), "png")),
                read(
                        "png that moves",
                        within(
                                chunk(
                                        "acTL",
                                        ByteBuffer.allocate(8)
                                                .putInt(1_000_000)
                                                .putInt(0)
                                                .array()),
                                chunk("fcTL", new byte[26]))),
                read("png with a place", within(chunk("eXIf", Pictures.exif(1)))),
                read("png with an archive behind it", Pictures.concat(WHOLE, ascii("PK\u0003\u0004 SERIAL-4711"))),
                either("png with ten thousand empty chunks", within(many(10_000))));
    }

    private static byte[][] many(int count) {
        var chunks = new byte[count][];
        Arrays.fill(chunks, chunk("tEXt", ascii("a\0b")));
        return chunks;
    }

    private static byte[] png(byte[]... chunks) {
        return Pictures.concat(MAGIC, Pictures.concat(chunks), chunk("IEND", new byte[0]));
    }

    /** The whole picture with chunks behind its header. */
    private static byte[] within(byte[]... chunks) {
        return Pictures.concat(
                Arrays.copyOf(WHOLE, HEADER), Pictures.concat(chunks), Arrays.copyOfRange(WHOLE, HEADER, WHOLE.length));
    }

    private static byte[] header(int width, int height, int bits, int colour) {
        return chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(width)
                        .putInt(height)
                        .put((byte) bits)
                        .put((byte) colour)
                        .array());
    }

    private static byte[] data(byte[] folded) {
        return chunk("IDAT", folded);
    }

    private static byte[] folded(String head, int megabytes) {
        return Pictures.concat(ascii(head), zeros(megabytes * MEGABYTE));
    }

    private static byte[] zeros(int count) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes, new Deflater(9))) {
            var some = new byte[8_192];
            for (var left = count; left > 0; left -= some.length) {
                out.write(some, 0, Math.min(left, some.length));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] chunk(String name, byte[] content) {
        var named = Pictures.concat(ascii(name), content);
        var crc = new CRC32();
        crc.update(named);
        return Pictures.concat(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }

    private static byte[] patched(int at, int value) {
        var png = WHOLE.clone();
        png[at] = (byte) value;
        return png;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
