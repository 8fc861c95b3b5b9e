package org.changkai.news.photo.darkroom;

import static org.changkai.news.photo.darkroom.Hostile.read;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Whole pictures whose packets of words loop, lie, unfold without end or hide a place. */
final class HostileWords {

    private static final byte[] WHOLE = Pictures.drawn(400, 300, "jpg");
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private HostileWords() {}

    static Stream<Hostile> all() {
        return Stream.of(
                read(
                        "exif whose directory follows itself",
                        exif(tiff().putShort((short) 0).putInt(8))),
                read("exif of 65,535 entries", exif(tiff().putShort((short) -1))),
                read(
                        "exif that begins behind its end",
                        exif(ByteBuffer.allocate(64).put(ascii("MM\0*")).putInt(0x7fffffff))),
                read(
                        "exif whose inner directory is the outer one",
                        exif(tiff().putShort((short) 1)
                                .putShort((short) 0x8769)
                                .putShort((short) 4)
                                .putInt(1)
                                .putInt(8)
                                .putInt(0))),
                read(
                        "exif whose text is four gigabytes long",
                        exif(tiff().putShort((short) 1)
                                .putShort((short) 0x010e)
                                .putShort((short) 2)
                                .putInt(-1)
                                .putInt(0))),
                read(
                        "exif with an orientation of 700",
                        exif(tiff().putShort((short) 1)
                                .putShort((short) 0x0112)
                                .putShort((short) 3)
                                .putInt(1)
                                .putShort((short) 700)
                                .putShort((short) 0)
                                .putInt(0))),
                read("exif with a place", Pictures.withExif(WHOLE, 1)),
                read("exif with a place, twice", Pictures.withExif(Pictures.withExif(WHOLE, 1), 3)),
                read("exif with a place behind the end", Pictures.concat(WHOLE, Pictures.withExif(WHOLE, 1))),
                read("iptc whose length is longer than it", iptc(ascii("\u001c\u0002x\u00ff\u00ff"))),
                read("iptc of an extended length", iptc(ascii("\u001c\u0002x\u0080\u0004\u007f\u00ff\u00ff\u00ff"))),
                read("iptc that is cut", iptc(ascii("\u001c\u0002"))),
                read(
                        "photoshop resource of negative length",
                        Pictures.withSegment(
                                WHOLE, 0xed, ascii("Photoshop 3.0\0008BIM\u0004\u0004\0\0\u00ff\u00ff\u00ff\u00f0"))),
                read("xmp that laughs a billion times", xmp("""
                    <!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><x:xmpmeta xmlns:x="adobe:ns:meta/">&c;</x:xmpmeta>
                    """)),
                read(
                        "xmp that asks for a file",
                        xmp("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x:xmpmeta"
                                + " xmlns:x=\"adobe:ns:meta/\">&a;</x:xmpmeta>")),
                read("xmp ten thousand deep", xmp("<a>".repeat(10_000) + "</a>".repeat(10_000))),
                read("xmp with a place", xmp("""
                    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                    <rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="39,39.26N"
                    exif:GPSLongitude="106,47.93E"/></rdf:RDF></x:xmpmeta>
                    """)),
                read(
                        "comment that is a page",
                        Pictures.withSegment(WHOLE, 0xfe, ascii("<html><script>alert(1)</script></html>"))),
                read("archive behind a jpeg", Pictures.concat(WHOLE, ascii("PK\u0003\u0004 GPSLatitude SERIAL-4711"))),
                read("page behind a jpeg", Pictures.concat(WHOLE, ascii("<?php system($_GET['c']); ?>"))));
    }

    private static ByteBuffer tiff() {
        return ByteBuffer.allocate(64).put(ascii("MM\0*")).putInt(8);
    }

    private static byte[] exif(ByteBuffer tiff) {
        var packet = new byte[tiff.capacity()];
        tiff.get(0, packet);
        return Pictures.withSegment(WHOLE, 0xe1, Pictures.concat(ascii("Exif\0\0"), packet));
    }

    private static byte[] iptc(byte[] records) {
        var resource = ByteBuffer.allocate(26 + records.length + records.length % 2);
        resource.put(ascii("Photoshop 3.0\0008BIM")).put(new byte[] {4, 4, 0, 0});
        resource.putInt(records.length).put(records);
        return Pictures.withSegment(WHOLE, 0xed, resource.array());
    }

    private static byte[] xmp(String packet) {
        return Pictures.withSegment(WHOLE, 0xe1, ascii(XMP + packet));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
