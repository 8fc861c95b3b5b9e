package org.changkai.portal.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A language in which the pages are written. */
public enum Language {
    CHINESE("zh-CN", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /** As in {@code <html lang>} and {@code Accept-Language}. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return locale;
    }

    /** What a cookie or a parameter asks for; null if it names no language of ours. */
    public static @Nullable Language named(@Nullable String name) {
        return switch (name) {
            case "zh", "zh-CN" -> CHINESE;
            case "en" -> ENGLISH;
            case null, default -> null;
        };
    }

    public static Language of(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? ENGLISH : CHINESE;
    }
}
