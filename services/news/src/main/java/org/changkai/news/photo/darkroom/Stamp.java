package org.changkai.news.photo.darkroom;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.changkai.news.photo.PhotoTexts;
import org.jspecify.annotations.Nullable;

/**
 * Writes caption, credit and copyright into a finished print: IPTC IIM and XMP in a JPEG, XMP in a WebP. Words that
 * stood there before are taken out.
 */
final class Stamp {

    private static final int APP1 = 0xe1;
    private static final int APP13 = 0xed;
    private static final int LARGEST = 0xfff0;
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";

    private Stamp() {}

    static byte[] jpeg(byte[] print, PhotoTexts texts) {
        var stamped = new ByteArrayOutputStream(print.length + 2_048);
        stamped.write(print, 0, 2);
        var at = 2;
        if ((print[3] & 0xff) == 0xe0) {
            at = segmentEnd(print, at);
            stamped.write(print, 2, at - 2);
        }
        segment(stamped, APP1, (XMP + xmp(texts)).getBytes(StandardCharsets.UTF_8));
        segment(stamped, APP13, iptc(texts));
        while ((print[at + 1] & 0xff) == APP1 || (print[at + 1] & 0xff) == APP13) {
            at = segmentEnd(print, at);
        }
        stamped.write(print, at, print.length - at);
        return stamped.toByteArray();
    }

    private static int segmentEnd(byte[] jpeg, int at) {
        return at + 2 + (((jpeg[at + 2] & 0xff) << 8) | (jpeg[at + 3] & 0xff));
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] content) {
        if (content.length > LARGEST) {
            return; // words longer than a segment stay out of the file; they stand in the photo's record
        }
        out.write(0xff);
        out.write(marker);
        out.write((content.length + 2) >> 8);
        out.write(content.length + 2);
        out.writeBytes(content);
    }

    /** IPTC IIM in UTF-8 as Photoshop resource 0x0404. */
    private static byte[] iptc(PhotoTexts texts) {
        var records = new ByteArrayOutputStream();
        dataset(records, 1, 90, "\u001b%G");
        dataset(records, 2, 110, texts.credit());
        dataset(records, 2, 116, texts.copyright());
        dataset(records, 2, 120, texts.caption());
        var resource = new ByteArrayOutputStream();
        resource.writeBytes("Photoshop 3.0\0".getBytes(StandardCharsets.US_ASCII));
        resource.writeBytes("8BIM".getBytes(StandardCharsets.US_ASCII));
        resource.writeBytes(new byte[] {4, 4, 0, 0});
        resource.writeBytes(ByteBuffer.allocate(4).putInt(records.size()).array());
        resource.writeBytes(records.toByteArray());
        if (records.size() % 2 == 1) {
            resource.write(0);
        }
        return resource.toByteArray();
    }

    private static void dataset(ByteArrayOutputStream out, int record, int dataset, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var length = Math.min(bytes.length, 0x7fff);
        out.write(0x1c);
        out.write(record);
        out.write(dataset);
        out.write(length >> 8);
        out.write(length);
        out.write(bytes, 0, length);
    }

    static byte[] webp(byte[] print, PhotoTexts texts) {
        var in = ByteBuffer.wrap(print).order(ByteOrder.LITTLE_ENDIAN);
        var picture = new ByteArrayOutputStream();
        var width = 0;
        var height = 0;
        var at = 12;
        while (at + 8 <= print.length) {
            var name = new String(print, at, 4, StandardCharsets.US_ASCII);
            var length = in.getInt(at + 4);
            var end = Math.min(print.length, at + 8 + length + (length & 1));
            if (name.equals("VP8 ") || name.equals("VP8L") || name.equals("ALPH")) {
                picture.writeBytes(Arrays.copyOfRange(print, at, end));
            }
            if (name.equals("VP8 ")) {
                width = in.getShort(at + 14) & 0x3fff;
                height = in.getShort(at + 16) & 0x3fff;
            }
            at = end;
        }
        var body = new ByteArrayOutputStream();
        chunk(body, "VP8X", extended(width, height));
        body.writeBytes(picture.toByteArray());
        chunk(body, "XMP ", xmp(texts).getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(12 + body.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + body.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(body.toByteArray())
                .array();
    }

    /** The header of an extended WebP that has XMP and nothing else. */
    private static byte[] extended(int width, int height) {
        return new byte[] {
            0x04,
            0,
            0,
            0,
            (byte) (width - 1),
            (byte) ((width - 1) >> 8),
            (byte) ((width - 1) >> 16),
            (byte) (height - 1),
            (byte) ((height - 1) >> 8),
            (byte) ((height - 1) >> 16)
        };
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) {
        out.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(content.length)
                .array());
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    /** The words as an XMP packet. */
    static String xmp(PhotoTexts texts) {
        return "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"
                + "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                + "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
                + "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:photoshop=\"http://ns.adobe.com/photoshop/1.0/\">"
                + alternatives("dc:description", texts.caption())
                + alternatives("dc:rights", texts.copyright())
                + (blank(texts.credit()) ? "" : "<photoshop:Credit>" + escaped(texts.credit()) + "</photoshop:Credit>")
                + "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end=\"r\"?>";
    }

    private static String alternatives(String property, @Nullable String text) {
        return blank(text)
                ? ""
                : "<" + property + "><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(text) + "</rdf:li></rdf:Alt></"
                        + property + ">";
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String escaped(@Nullable String text) {
        return text == null
                ? ""
                : text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
