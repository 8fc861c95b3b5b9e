package org.changkai.portal.page;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words of the pages: {@code texts.properties} (Chinese) and {@code texts_en.properties}. */
public final class Texts {

    private final Language language;
    private final ResourceBundle bundle;

    public Texts(Language language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(
                "texts",
                language == Language.ENGLISH ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Language language() {
        return language;
    }

    /** The text with {@code {0}}, {@code {1}} … replaced; an unknown key is a broken promise of a template. */
    public String of(String key, Object... values) {
        var text = bundle.getString(key);
        for (var i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text for a code that a neighbour gave us; the fallback if we have no words for it. */
    public String orElse(String key, String fallback) {
        try {
            return bundle.getString(key);
        } catch (MissingResourceException unknown) {
            return fallback;
        }
    }
}
