package org.changkai.news.photo.darkroom;

import static org.changkai.news.photo.darkroom.Hostile.either;
import static org.changkai.news.photo.darkroom.Hostile.read;
import static org.changkai.news.photo.darkroom.Hostile.refused;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** JPEGs whose frame, tables, scans or lengths lie. */
final class HostileJpegs {

    private static final byte[] WHOLE = Pictures.drawn(400, 300, "jpg");
    private static final int APP2 = 0xe2;
    private static final long SEED = 20_261_126;

    private HostileJpegs() {}

    static Stream<Hostile> all() {
        var frame = at(0xc0);
        var scan = at(0xda);
        return Stream.of(
                refused("jpeg cut in its scan", Arrays.copyOf(WHOLE, WHOLE.length / 2)),
                refused("jpeg without its last two bytes", Arrays.copyOf(WHOLE, WHOLE.length - 2)),
                refused("jpeg cut in its header", Arrays.copyOf(WHOLE, 20)),
                refused("jpeg that is but a beginning", bytes(0xff, 0xd8, 0xff)),
                refused("jpeg of a beginning and an end", bytes(0xff, 0xd8, 0xff, 0xd9)),
                refused("jpeg whose segment is longer than the file", patched(4, 0xff, 0xff)),
                either("jpeg whose segment has no length", segment(APP2, 0)),
                either("jpeg whose segment is shorter than its length", segment(APP2, 1)),
                read("jpeg with thirteen megabytes of segments", bulky(200)),
                refused("jpeg of no size", Pictures.jpegThatClaims(0, 0)),
                refused("jpeg without height", Pictures.jpegThatClaims(400, 0)),
                refused("jpeg that claims 4,225 megapixels", Pictures.jpegThatClaims(65_000, 65_000)),
                refused("jpeg that claims 500 megapixels", Pictures.jpegThatClaims(30_000, 16_667)),
                refused("jpeg that claims one line of 65,000", Pictures.jpegThatClaims(65_000, 1)),
                either("jpeg that claims 50 megapixels and has 16 × 16", Pictures.jpegThatClaims(8_000, 6_250)),
                either("jpeg without quantization", without(0xdb)),
                either("jpeg without Huffman tables", without(0xc4)),
                either("jpeg with a Huffman table of too many codes", filled(at(0xc4) + 5, 16, 0xff)),
                either("jpeg with a quantization table that is not there", patched(at(0xdb) + 4, 0x07)),
                either("jpeg whose scan shows a component that is not there", patched(scan + 5, 0x63)),
                either("jpeg of 255 components", patched(frame + 9, 0xff)),
                either("jpeg of no components", patched(frame + 9, 0)),
                either("jpeg sampled by nothing", patched(frame + 11, 0)),
                either("jpeg sampled by fifteen", patched(frame + 11, 0xff)),
                either("jpeg of 12 bits", patched(frame + 4, 12)),
                either("jpeg in arithmetic coding that is none", patched(frame + 1, 0xc9)),
                either("jpeg without loss that is none", patched(frame + 1, 0xc3)),
                either("jpeg that is progressive and is not", patched(frame + 1, 0xc2)),
                refused("jpeg of a thousand scans", endless(1_000)),
                refused("jpeg of 56 megapixels that keeps all of them in memory", progressive()),
                either("jpeg of noise", noise(scan)),
                either("jpeg with restarts all over", restarts(scan)),
                either("jpeg with two frames", twice(frame)),
                read(
                        "jpeg in grey",
                        Pictures.encoded(new BufferedImage(300, 200, BufferedImage.TYPE_BYTE_GRAY), "jpg")),
                either("jpeg in CMYK", fourColours(0)),
                either("jpeg in YCCK", fourColours(2)),
                either("jpeg with an ICC profile that is none", icc(new byte[300], 1, 1)),
                either("jpeg with an ICC profile of which a part is missing", icc(new byte[300], 1, 9)),
                either(
                        "jpeg with an ICC profile that claims four gigabytes",
                        icc(bytes(0xff, 0xff, 0xff, 0xff), 1, 1)));
    }

    private static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    private static int at(int marker) {
        for (var at = 2; at < WHOLE.length; at += 2 + (ByteBuffer.wrap(WHOLE).getShort(at + 2) & 0xffff)) {
            if ((WHOLE[at + 1] & 0xff) == marker) {
                return at;
            }
        }
        throw new IllegalStateException("no " + marker);
    }

    private static byte[] patched(int at, int... values) {
        var jpeg = WHOLE.clone();
        System.arraycopy(bytes(values), 0, jpeg, at, values.length);
        return jpeg;
    }

    private static byte[] filled(int at, int count, int value) {
        var jpeg = WHOLE.clone();
        Arrays.fill(jpeg, at, at + count, (byte) value);
        return jpeg;
    }

    private static byte[] segment(int marker, int length) {
        return Pictures.concat(Arrays.copyOf(WHOLE, 2), bytes(0xff, marker, 0, length), tail(2));
    }

    private static byte[] tail(int from) {
        return Arrays.copyOfRange(WHOLE, from, WHOLE.length);
    }

    private static byte[] bulky(int segments) {
        var jpeg = WHOLE;
        var parts = new byte[segments + 2][];
        parts[0] = Arrays.copyOf(jpeg, 2);
        Arrays.fill(parts, 1, segments + 1, Pictures.concat(bytes(0xff, 0xee, 0xff, 0xff), new byte[0xfffd]));
        parts[segments + 1] = tail(2);
        return Pictures.concat(parts);
    }

    private static byte[] without(int marker) {
        var at = at(marker);
        var next = at + 2 + (ByteBuffer.wrap(WHOLE).getShort(at + 2) & 0xffff);
        return Pictures.concat(Arrays.copyOf(WHOLE, at), tail(next));
    }

    private static byte[] twice(int frame) {
        var next = frame + 2 + (ByteBuffer.wrap(WHOLE).getShort(frame + 2) & 0xffff);
        return Pictures.concat(Arrays.copyOf(WHOLE, next), tail(frame));
    }

    private static byte[] endless(int scans) {
        var scan = tail(at(0xda));
        var once = Arrays.copyOf(scan, scan.length - 2);
        var parts = new byte[scans + 2][];
        parts[0] = Arrays.copyOf(WHOLE, at(0xda));
        parts[0][at(0xc0) + 1] = (byte) 0xc2;
        Arrays.fill(parts, 1, scans + 1, once);
        parts[scans + 1] = bytes(0xff, 0xd9);
        return Pictures.concat(parts);
    }

    private static byte[] progressive() {
        var frame = at(0xc0);
        var jpeg = patched(frame + 1, 0xc2);
        ByteBuffer.wrap(jpeg).putShort(frame + 5, (short) 7_000).putShort(frame + 7, (short) 8_000);
        return jpeg;
    }

    private static byte[] noise(int scan) {
        var jpeg = WHOLE.clone();
        var random = new Random(SEED);
        for (var at = scan + 14; at < jpeg.length - 2; at++) {
            jpeg[at] = (byte) random.nextInt(0xff);
        }
        return jpeg;
    }

    private static byte[] restarts(int scan) {
        var jpeg = WHOLE.clone();
        for (var at = scan + 20; at < jpeg.length - 4; at += 40) {
            jpeg[at] = (byte) 0xff;
            jpeg[at + 1] = (byte) (0xd0 + at % 8);
        }
        return jpeg;
    }

    /** A frame of four components made of one of three; Adobe's segment says what they mean. */
    private static byte[] fourColours(int transform) {
        var frame = at(0xc0);
        var adobe = bytes('A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, transform);
        var more = Pictures.concat(
                Arrays.copyOf(WHOLE, frame),
                bytes(0xff, 0xc0, 0, 20, 8, 1, 44, 1, 144, 4),
                bytes(1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0, 4, 0x11, 0),
                tail(frame + 2 + (ByteBuffer.wrap(WHOLE).getShort(frame + 2) & 0xffff)));
        return Pictures.withSegment(more, 0xee, adobe);
    }

    private static byte[] icc(byte[] profile, int number, int of) {
        var head = "ICC_PROFILE\0".getBytes(StandardCharsets.ISO_8859_1);
        return Pictures.withSegment(WHOLE, APP2, Pictures.concat(head, bytes(number, of), profile));
    }
}
