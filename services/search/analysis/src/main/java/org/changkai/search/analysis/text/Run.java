package org.changkai.search.analysis.text;

import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text of one kind.
 *
 * @param han Chinese characters, to be cut further; else one word of a script with spaces
 * @param text its plain form; for Chinese as long as the stretch
 * @param start in the text, in chars
 * @param end exclusive
 */
record Run(boolean han, String text, int start, int end) {

    private static final int NARROW_NO_BREAK_SPACE = 0x202F;
    private static final int MONGOLIAN_VOWEL_SEPARATOR = 0x180E;

    private enum Kind {
        HAN,
        WORD,
        SILENT,
        BREAK
    }

    static List<Run> of(CharSequence text) {
        var runs = new ArrayList<Run>();
        var plain = new StringBuilder();
        var open = Kind.BREAK;
        var start = 0;
        var end = 0;
        for (int at = 0; at < text.length(); ) {
            var codePoint = Character.codePointAt(text, at);
            var width = Character.charCount(codePoint);
            var kind = kind(codePoint);
            if (kind != Kind.SILENT) {
                if (kind != open) {
                    close(runs, open, plain, start, end);
                    open = kind;
                    start = at;
                }
                if (kind != Kind.BREAK) {
                    append(plain, text, at, width);
                }
                end = at + width;
            }
            at += width;
        }
        close(runs, open, plain, start, end);
        return runs;
    }

    private static void append(StringBuilder plain, CharSequence text, int at, int width) {
        for (int unit = at; unit < at + width; unit++) {
            plain.append(Plain.of(text.charAt(unit)));
        }
    }

    private static void close(List<Run> runs, Kind open, StringBuilder plain, int start, int end) {
        if (!plain.isEmpty()) {
            runs.add(new Run(open == Kind.HAN, plain.toString(), start, end));
            plain.setLength(0);
        }
    }

    private static Kind kind(int codePoint) {
        if (codePoint >= 0x180B && codePoint <= 0x180F && codePoint != MONGOLIAN_VOWEL_SEPARATOR) {
            return Kind.SILENT; // free variation selectors choose a glyph, not a letter
        }
        if (codePoint == NARROW_NO_BREAK_SPACE || codePoint == MONGOLIAN_VOWEL_SEPARATOR) {
            return Kind.BREAK; // what follows is a suffix
        }
        if (Character.isIdeographic(codePoint)) {
            return Kind.HAN;
        }
        var combining = Character.getType(codePoint) == Character.NON_SPACING_MARK;
        return Character.isLetterOrDigit(codePoint) || combining ? Kind.WORD : Kind.BREAK;
    }

    /** The starts of the characters of a Chinese run in its text, and its length. */
    int[] borders() {
        var borders = new int[text.codePointCount(0, text.length()) + 1];
        for (int number = 1; number < borders.length; number++) {
            borders[number] = text.offsetByCodePoints(borders[number - 1], 1);
        }
        return borders;
    }
}
