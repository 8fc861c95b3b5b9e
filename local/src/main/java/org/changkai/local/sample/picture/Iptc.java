package org.changkai.local.sample.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;

/** An IPTC-IIM record in UTF-8, which data set 1:90 declares with {@code ESC % G}. */
final class Iptc {

    private Iptc() {}

    static byte[] of(Picture picture) {
        var bytes = new ByteArrayOutputStream();
        dataSet(bytes, 1, 90, new byte[] {0x1B, '%', 'G'});
        dataSet(bytes, 2, 0, new byte[] {0, 4});
        text(bytes, 55, picture.date().format(DateTimeFormatter.BASIC_ISO_DATE));
        text(bytes, 80, picture.byline());
        text(bytes, 90, picture.city());
        text(bytes, 101, "中国");
        text(bytes, 110, picture.credit());
        text(bytes, 116, "Changkai, Apache-2.0");
        text(bytes, 120, picture.caption());
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, int number, String text) {
        dataSet(bytes, 2, number, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void dataSet(ByteArrayOutputStream bytes, int section, int number, byte[] content) {
        bytes.write(0x1C);
        bytes.write(section);
        bytes.write(number);
        Metadata.short2(bytes, content.length);
        bytes.writeBytes(content);
    }
}
