package org.changkai.news.photo.darkroom;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of cameras and picture desks, which seldom say in what encoding they write. */
final class Chinese {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int LONGEST = 2_000;

    private Chinese() {}

    /**
     * UTF-8 if the bytes are, GB18030 otherwise. A few Chinese words in GB18030 happen to be UTF-8 of Greek, Arabic and
     * the like; without one Latin letter beside them they are taken for Chinese.
     */
    static String decode(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return utf16(bytes);
        }
        var utf8 = strictly(bytes, StandardCharsets.UTF_8);
        if (utf8 == null) {
            return new String(bytes, GB18030);
        }
        var foreign = utf8.codePoints().filter(letter -> letter >= 0x80).count();
        var everyday =
                utf8.codePoints().noneMatch(letter -> letter >= 0x800 || (Character.isLetter(letter) && letter < 0x80));
        if (foreign >= 2 && everyday) {
            var gb = strictly(bytes, GB18030);
            if (gb != null && gb.codePoints().allMatch(letter -> letter < 0x80 || commonChinese(letter))) {
                return gb;
            }
        }
        return utf8;
    }

    /** With its mark, else little-endian as Windows writes it, else, if that gives no text, big-endian. */
    static String utf16(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        var little = new String(bytes, StandardCharsets.UTF_16LE);
        var big = new String(bytes, StandardCharsets.UTF_16BE);
        return likelihood(big) > likelihood(little) ? big : little;
    }

    private static long likelihood(String text) {
        return text.codePoints()
                .filter(letter -> commonChinese(letter) || (letter >= 0x20 && letter < 0x7f))
                .count();
    }

    private static boolean commonChinese(int letter) {
        return (letter >= 0x4e00 && letter <= 0x9fa5) || (letter >= 0x3000 && letter <= 0x303f) || letter >= 0xff00;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherwise) {
            return null;
        }
    }

    /** Without controls and without what some cameras write into every picture; null if nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        var plain = new StringBuilder();
        text.codePoints()
                .filter(character -> character == '\n' || !Character.isISOControl(character))
                .filter(character -> Character.getType(character) != Character.SURROGATE && character != 0xfeff)
                .limit(LONGEST)
                .forEach(plain::appendCodePoint);
        var stripped = plain.toString().strip();
        return stripped.isEmpty() || stripped.matches("(?i)(.* DIGITAL CAMERA|SONY DSC)") ? null : stripped;
    }
}
