package org.changkai.registry.area;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can become of an area between two days; several may happen to one. */
public enum ChangeKind {
    ADDED,
    REMOVED,
    /** It goes on under another code: a removed one with a successor. */
    RENUMBERED,
    RENAMED,
    /** It lies in another area; not if the one that contains it was only renumbered. */
    MOVED,
    /** Its level or the kind of its settlement, urban or rural, is another. */
    RETYPED;

    /** As answers and requests spell it. */
    public static Optional<ChangeKind> named(String name) {
        return Arrays.stream(values()).filter(kind -> kind.label().equals(name)).findFirst();
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
