package org.changkai.search.entry;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of things that can be found. */
public enum EntryType {
    AREA,
    CENTRE,
    ORGANIZATION,
    PHOTO,
    SERVICE,
    STORY;

    /** As it stands in addresses and answers: {@code centre}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static @Nullable EntryType of(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word().equals(word))
                .findFirst()
                .orElse(null);
    }
}
