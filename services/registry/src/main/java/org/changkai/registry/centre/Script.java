package org.changkai.registry.centre;

import java.lang.Character.UnicodeScript;

/** The scripts of names beside the Chinese one. */
enum Script {
    /** Written downwards; U+1800 and following, with its own variation selectors and the narrow space U+202F. */
    MONGOLIAN(UnicodeScript.MONGOLIAN),
    CYRILLIC(UnicodeScript.CYRILLIC);

    private final UnicodeScript script;

    Script(UnicodeScript script) {
        this.script = script;
    }

    /** Whether all letters are of this script, and there is one; digits, spaces and marks belong to every script. */
    boolean writes(String text) {
        return text.codePoints().anyMatch(this::isOwn)
                && text.codePoints().noneMatch(character -> Character.isLetter(character) && !isOwn(character))
                && text.codePoints().allMatch(character -> isOwn(character) || isShared(character));
    }

    private boolean isOwn(int character) {
        return UnicodeScript.of(character) == script;
    }

    /** Digits, spaces, punctuation, and the marks that follow a letter. */
    private static boolean isShared(int character) {
        var of = UnicodeScript.of(character);
        return (of == UnicodeScript.COMMON || of == UnicodeScript.INHERITED)
                && (Character.getType(character) != Character.OTHER_SYMBOL || character == '№');
    }
}
