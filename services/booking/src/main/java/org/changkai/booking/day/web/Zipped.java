package org.changkai.booking.day.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Answers in gzip (RFC 1952), put together from parts that were compressed before: each part ends at a byte and looks back at no
 * other, so that they may follow each other in any order.
 */
final class Zipped {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] LAST_BLOCK = {1, 0, 0, (byte) 0xff, (byte) 0xff};
    private static final int TAIL_BYTES = 8;

    private Zipped() {}

    /** A text and the same compressed. */
    record Part(byte[] plain, byte[] compressed) {

        /** Bytes of both. */
        int size() {
            return plain.length + compressed.length;
        }

        static Part of(byte[] plain) {
            var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
            try {
                deflater.setInput(plain);
                var compressed = new ByteArrayOutputStream(plain.length / 8 + 64);
                var piece = new byte[8192];
                int length;
                do {
                    length = deflater.deflate(piece, 0, piece.length, Deflater.SYNC_FLUSH);
                    compressed.write(piece, 0, length);
                } while (length == piece.length);
                return new Part(plain, compressed.toByteArray());
            } finally {
                deflater.end();
            }
        }
    }

    static byte[] plain(List<Part> parts) {
        var all = ByteBuffer.allocate(
                parts.stream().mapToInt(part -> part.plain().length).sum());
        parts.forEach(part -> all.put(part.plain()));
        return all.array();
    }

    static byte[] gzip(List<Part> parts) {
        var length = parts.stream().mapToInt(part -> part.compressed().length).sum();
        var all = ByteBuffer.allocate(HEAD.length + length + LAST_BLOCK.length + TAIL_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEAD);
        var sum = new CRC32();
        var size = 0;
        for (var part : parts) {
            all.put(part.compressed());
            sum.update(part.plain());
            size += part.plain().length;
        }
        return all.put(LAST_BLOCK).putInt((int) sum.getValue()).putInt(size).array();
    }
}
