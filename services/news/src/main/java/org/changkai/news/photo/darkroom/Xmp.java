package org.changkai.news.photo.darkroom;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The XMP packets of a picture; one with a document type is not parsed. */
record Xmp(List<XMPMeta> packets) {

    static final String DC = "http://purl.org/dc/elements/1.1/";
    static final String PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/";
    static final String IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";

    private static final int MOST = 50;

    static Xmp of(List<byte[]> packets) {
        return new Xmp(packets.stream().flatMap(Xmp::parse).toList());
    }

    private static Stream<XMPMeta> parse(byte[] packet) {
        var text = new String(packet, StandardCharsets.UTF_8);
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            return Stream.empty();
        }
        try {
            return Stream.of(XMPMetaFactory.parseFromString(text.strip()));
        } catch (XMPException malformed) {
            return Stream.empty();
        }
    }

    /** The property, or the first of its values. */
    @Nullable
    String text(String schema, String property) {
        var all = texts(schema, property);
        return all.isEmpty() ? null : all.getFirst();
    }

    List<String> texts(String schema, String property) {
        var texts = new ArrayList<String>();
        for (var packet : packets) {
            try {
                read(packet, schema, property, texts);
            } catch (XMPException malformed) {
                return texts;
            }
        }
        return texts;
    }

    private static void read(XMPMeta packet, String schema, String property, List<String> texts) throws XMPException {
        var found = packet.getProperty(schema, property);
        if (found == null) {
            return;
        }
        if (!found.getOptions().isArray()) {
            add(texts, found.getValue());
            return;
        }
        var count = Math.min(MOST, packet.countArrayItems(schema, property));
        for (var item = 1; item <= count; item++) {
            add(texts, packet.getArrayItem(schema, property, item).getValue());
        }
    }

    private static void add(List<String> texts, @Nullable String value) {
        var clean = Chinese.clean(value);
        if (clean != null) {
            texts.add(clean);
        }
    }

    @Nullable
    LocalDateTime time() {
        var text = text(PHOTOSHOP, "DateCreated");
        if (text == null || text.length() < 19) {
            return null;
        }
        try {
            return LocalDateTime.parse(text.substring(0, 19));
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }
}
