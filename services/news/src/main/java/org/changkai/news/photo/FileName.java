package org.changkai.news.photo;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * What an uploaded file was called. The name comes from outside: it is shown and looked for, and no file is ever opened or
 * written by it.
 */
final class FileName {

    private static final int LONGEST = 255;

    private FileName() {}

    /** Without the folders before it and without what cannot be read or turns the reading round; null if nothing is left. */
    static @Nullable String of(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        var last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        var readable = new StringBuilder();
        // a Mac takes é apart, and who looks for it types it whole
        Normalizer.normalize(last, Normalizer.Form.NFC)
                .codePoints()
                .filter(FileName::readable)
                .limit(LONGEST)
                .forEach(readable::appendCodePoint);
        var name = readable.toString().strip();
        return name.chars().allMatch(letter -> letter == '.') ? null : name;
    }

    private static boolean readable(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> letter != 0xfffd && letter != 0xfeff && !turnsRound(letter);
        };
    }

    /** Such as U+202E, behind which {@code exe.jpg} reads {@code gpj.exe}. */
    private static boolean turnsRound(int letter) {
        return (letter >= 0x202a && letter <= 0x202e)
                || (letter >= 0x2066 && letter <= 0x2069)
                || letter == 0x200e
                || letter == 0x200f
                || letter == 0x061c;
    }
}
