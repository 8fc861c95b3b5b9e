package org.changkai.search.entry;

/** The beginning of a text. */
public final class Beginning {

    private Beginning() {}

    /** At most so many UTF-16 units of it, and never half of a character: no store takes that. */
    public static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most);
    }
}
