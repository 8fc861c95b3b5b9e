package org.changkai.news.photo.darkroom;

import static org.changkai.news.photo.darkroom.Hostile.either;
import static org.changkai.news.photo.darkroom.Hostile.read;
import static org.changkai.news.photo.darkroom.Hostile.refused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

/** WebP and HEIC that lie, and files that are no pictures or are several things at once. */
final class HostileOthers {

    private static final byte[] WEBP = Pictures.drawn(400, 300, "webp");

    private HostileOthers() {}

    static Stream<Hostile> all() {
        return Stream.of(
                either("webp that is longer than it says", riffSize(40)),
                either("webp that says four gigabytes", riffSize(-1)),
                refused("webp cut in its light", Arrays.copyOf(WEBP, WEBP.length / 2)),
                refused("webp of a head and nothing", Arrays.copyOf(WEBP, 12)),
                refused("webp that claims 281 trillion points", canvas(0xffffff, 0xffffff)),
                refused("webp whose chunk is four gigabytes long", chunked("VP8 ", -1)),
                either("webp of noise without loss", noise("VP8L")),
                read("webp with a place", withExif()),
                refused("heic of a head and nothing", ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
                refused(
                        "heic whose box is four gigabytes long",
                        ascii("\0\0\0\u0018ftypheic\0\0\0\0mif1heic\u00ff\u00ff\u00ff\u00ffmeta")),
                refused("film", ascii("\0\0\0\u0018ftypisom\0\0\0\0isommp42")),
                refused("gif", ascii("GIF89a\1\0\1\0\0\0\0;")),
                refused("gif before a jpeg", Pictures.concat(ascii("GIF89a"), Pictures.drawn(50, 50, "jpg"))),
                refused(
                        "svg with a script",
                        ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")),
                refused(
                        "svg that asks for a file",
                        ascii("<?xml version='1.0'?><svg xmlns:xlink='http://www.w3.org/1999/xlink'><image"
                                + " xlink:href='file:///etc/passwd'/></svg>")),
                refused("page", ascii("<!doctype html><script>alert(1)</script>")),
                refused("archive", ascii("PK\u0003\u0004")),
                refused("paper", ascii("%PDF-1.7\n1 0 obj<</Type/Catalog>>")),
                refused("postscript", ascii("%!PS-Adobe-3.0 EPSF-3.0\n(id) system")),
                refused("orders for ImageMagick", ascii("push graphic-context\nfill 'url(https://127.0.0.1/\"|id\")'")),
                refused("tiff", ascii("II*\0\u0008\0\0\0")),
                refused("bitmap", ascii("BM\u00ff\u00ff\u00ff\u007f")),
                refused("picture in words", ascii("P6 100000 100000 255\n")),
                refused("nothing", new byte[0]),
                refused("one byte", new byte[] {-1}),
                refused("noise", noise()));
    }

    private static byte[] riffSize(int size) {
        var webp = WEBP.clone();
        ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN).putInt(4, size);
        return webp;
    }

    private static byte[] canvas(int width, int height) {
        var extended = new byte[] {
            0,
            0,
            0,
            0,
            (byte) width,
            (byte) (width >> 8),
            (byte) (width >> 16),
            (byte) height,
            (byte) (height >> 8),
            (byte) (height >> 16)
        };
        return riff(chunk("VP8X", extended), Arrays.copyOfRange(WEBP, 12, WEBP.length));
    }

    private static byte[] chunked(String name, int length) {
        var chunk = chunk(name, new byte[100]);
        ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).putInt(4, length);
        return riff(chunk);
    }

    private static byte[] noise(String name) {
        return riff(chunk(name, Pictures.concat(new byte[] {0x2f, 99, 0, 25, 0}, noise())));
    }

    private static byte[] noise() {
        var noise = new byte[2_000];
        new Random(20_261_126).nextBytes(noise);
        noise[0] = 0;
        return noise;
    }

    private static byte[] withExif() {
        var extended = new byte[] {8, 0, 0, 0, (byte) 143, 1, 0, 43, 1, 0};
        return riff(
                chunk("VP8X", extended), Arrays.copyOfRange(WEBP, 12, WEBP.length), chunk("EXIF", Pictures.exif(1)));
    }

    private static byte[] riff(byte[]... chunks) {
        var body = Pictures.concat(chunks);
        return Pictures.concat(ascii("RIFF"), size(body.length + 4), ascii("WEBP"), body);
    }

    private static byte[] chunk(String name, byte[] content) {
        return Pictures.concat(ascii(name), size(content.length), content, new byte[content.length % 2]);
    }

    private static byte[] size(int size) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(size)
                .array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
