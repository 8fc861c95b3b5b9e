package org.changkai.news.photo;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How records and requests spell the words of a closed set: {@code public-domain} for PUBLIC_DOMAIN. */
public final class Spelling {

    private Spelling() {}

    public static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word of a set that is spelt so. */
    public static <W extends Enum<W>> Optional<W> read(Class<W> words, String spelt) {
        return Stream.of(words.getEnumConstants())
                .filter(word -> of(word).equals(spelt))
                .findFirst();
    }
}
