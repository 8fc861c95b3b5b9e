package org.changkai.news.photo.darkroom;

import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The packets of words that a picture file carries, unopened. Only packets of a sane size are taken, and none that are
 * compressed: a few bytes of those can unfold to gigabytes.
 *
 * @param exif TIFF structures
 * @param iptc Photoshop resources with IPTC in them
 * @param xmp XML
 */
public record Envelope(List<byte[]> exif, List<byte[]> iptc, List<byte[]> xmp) {

    /** Bytes of the largest packet that is taken. */
    public static final int LARGEST = 1 << 20;

    private static final byte[] EXIF = bytes("Exif\0\0");
    private static final byte[] XMP = bytes("http://ns.adobe.com/xap/1.0/\0");
    private static final byte[] PHOTOSHOP = bytes("Photoshop 3.0\0");
    private static final byte[] PNG_XMP = bytes("XML:com.adobe.xmp\0\0\0\0\0");

    private Envelope() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    /** Those of a file; the packets are read from its container, whatever else is in it. */
    public static Envelope of(Path file, PictureType type) throws IOException {
        var envelope = new Envelope();
        try {
            switch (type) {
                case JPEG -> envelope.readJpeg(file);
                case PNG -> envelope.readPng(file);
                case WEBP -> envelope.readWebp(file);
                case HEIC, AVIF -> throw new IOException(type + " is opened by libvips");
            }
        } catch (EOFException endsEarly) {
            return envelope; // whether the picture itself is whole is the decoder's business
        }
        return envelope;
    }

    /** How the picture is to be turned, 1 to 8 as EXIF counts it. */
    public int orientation() {
        return Words.orientation(this);
    }

    private void readJpeg(Path file) throws IOException {
        try {
            var segments =
                    JpegSegmentReader.readSegments(file.toFile(), List.of(JpegSegmentType.APP1, JpegSegmentType.APPD));
            for (var segment : segments.getSegments(JpegSegmentType.APP1)) {
                take(segment, EXIF, exif);
                take(segment, XMP, xmp);
            }
            for (var segment : segments.getSegments(JpegSegmentType.APPD)) {
                take(segment, PHOTOSHOP, iptc);
            }
        } catch (JpegProcessingException malformed) {
            throw new IOException(malformed);
        }
    }

    private void readPng(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(8);
            while (true) {
                var length = Integer.toUnsignedLong(in.readInt());
                var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (name.equals("IEND")) {
                    return;
                }
                if (length <= LARGEST && name.equals("eXIf")) {
                    exif.add(in.readNBytes((int) length));
                } else if (length <= LARGEST && name.equals("iTXt")) {
                    readXmp(in.readNBytes((int) length));
                } else {
                    in.skipNBytes(length);
                }
                in.skipNBytes(4);
            }
        }
    }

    /** {@code iTXt}: keyword, not compressed, language, translated keyword, text. */
    private void readXmp(byte[] chunk) {
        take(chunk, PNG_XMP, xmp);
    }

    private void readWebp(Path file) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            in.skipNBytes(12);
            while (true) {
                var name = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
                if (name.length() < 4) {
                    return;
                }
                var length = Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
                var padding = length & 1;
                if (length <= LARGEST && name.equals("EXIF")) {
                    var packet = in.readNBytes((int) length);
                    exif.add(withoutPrefix(packet));
                } else if (length <= LARGEST && name.equals("XMP ")) {
                    xmp.add(in.readNBytes((int) length));
                } else {
                    in.skipNBytes(length);
                }
                in.skipNBytes(padding);
            }
        }
    }

    /** An EXIF packet without the words that JPEG puts before it. */
    public static byte[] withoutPrefix(byte[] packet) {
        return startsWith(packet, EXIF) ? tail(packet, EXIF) : packet;
    }

    private static void take(byte[] packet, byte[] prefix, List<byte[]> into) {
        if (startsWith(packet, prefix)) {
            into.add(tail(packet, prefix));
        }
    }

    private static boolean startsWith(byte[] packet, byte[] prefix) {
        return packet.length >= prefix.length && Arrays.equals(packet, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] tail(byte[] packet, byte[] prefix) {
        return Arrays.copyOfRange(packet, prefix.length, packet.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
