package org.changkai.registry.imports.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** Puts the reasons of bad rows into words; they share the texts of problems. */
final class RowReasons {

    String text(String reason, Locale language) {
        var locale = Locale.ENGLISH.equals(language) ? Locale.ENGLISH : Locale.ROOT;
        var texts = ResourceBundle.getBundle(
                "problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return texts.containsKey(reason) ? texts.getString(reason) : reason;
    }
}
