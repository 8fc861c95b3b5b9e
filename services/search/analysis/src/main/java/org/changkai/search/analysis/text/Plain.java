package org.changkai.search.analysis.text;

/**
 * The plain form of a character: simplified, half width, lower case. One character becomes one, so that offsets stay.
 */
public final class Plain {

    private static final char[] SIMPLIFIED = new char[Character.MAX_VALUE + 1];

    static {
        for (int character = 0; character < SIMPLIFIED.length; character++) {
            SIMPLIFIED[character] = (char) character;
        }
        for (var line : Tables.lines("t2s.txt")) {
            var equals = line.indexOf('=');
            if (equals == 1 && line.length() == 3) {
                SIMPLIFIED[line.charAt(0)] = line.charAt(2);
            }
        }
    }

    private Plain() {}

    static char of(char character) {
        if (character >= '！' && character <= '～') {
            return Character.toLowerCase((char) (character - '！' + '!'));
        }
        return character == '\u3000' ? ' ' : Character.toLowerCase(SIMPLIFIED[character]);
    }

    /** The plain form of a text, as long as the text. */
    public static String of(CharSequence text) {
        var plain = new char[text.length()];
        for (int at = 0; at < plain.length; at++) {
            plain[at] = of(text.charAt(at));
        }
        return new String(plain);
    }
}
