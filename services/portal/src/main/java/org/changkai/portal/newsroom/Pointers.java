package org.changkai.portal.newsroom;

import java.util.regex.Pattern;

/** Reads where news points to in a story. */
final class Pointers {

    private static final Pattern BLOCK = Pattern.compile("/body/blocks/(\\d{1,4})(/.*)?");

    private Pointers() {}

    /** The field it is in. */
    static String field(String pointer) {
        return pointer.replaceFirst("^/", "").replaceFirst("/.*", "");
    }

    /** Which block of the body, from 1; 0 if it is in none. */
    static int block(String pointer) {
        var matcher = BLOCK.matcher(pointer);
        return matcher.matches() ? Integer.parseInt(matcher.group(1)) + 1 : 0;
    }
}
