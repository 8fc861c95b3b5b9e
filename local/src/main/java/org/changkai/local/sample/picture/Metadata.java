package org.changkai.local.sample.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Writes what a photographer's desk writes into a JPEG: an EXIF segment and an IPTC-IIM record. */
final class Metadata {

    private static final int APP1 = 0xE1;
    private static final int APP13 = 0xED;

    private Metadata() {}

    /** The JPEG with its segments put right behind the start marker and the JFIF header, where readers look for them. */
    static byte[] written(byte[] jpeg, Picture picture) {
        int behind = afterHeader(jpeg);
        var bytes = new ByteArrayOutputStream(jpeg.length + 2_000);
        bytes.write(jpeg, 0, behind);
        segment(bytes, APP1, Exif.of(picture));
        segment(bytes, APP13, photoshop(Iptc.of(picture)));
        bytes.write(jpeg, behind, jpeg.length - behind);
        return bytes.toByteArray();
    }

    private static int afterHeader(byte[] jpeg) {
        boolean jfif = (jpeg[2] & 0xFF) == 0xFF && (jpeg[3] & 0xFF) == 0xE0;
        return jfif ? 4 + (((jpeg[4] & 0xFF) << 8) | (jpeg[5] & 0xFF)) : 2;
    }

    /** The image resource 0x0404 of Photoshop's segment, which is where IPTC-IIM lives in a JPEG. */
    private static byte[] photoshop(byte[] iptc) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes("8BIM".getBytes(StandardCharsets.US_ASCII));
        short2(bytes, 0x0404);
        short2(bytes, 0);
        short2(bytes, iptc.length >> 16);
        short2(bytes, iptc.length);
        bytes.writeBytes(iptc);
        if (iptc.length % 2 == 1) {
            bytes.write(0);
        }
        return bytes.toByteArray();
    }

    private static void segment(ByteArrayOutputStream bytes, int marker, byte[] content) {
        bytes.write(0xFF);
        bytes.write(marker);
        short2(bytes, content.length + 2);
        bytes.writeBytes(content);
    }

    static void short2(ByteArrayOutputStream bytes, int value) {
        bytes.write(value >> 8);
        bytes.write(value);
    }
}
