package org.changkai.registry.area;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five levels of administrative areas. */
public enum AreaLevel {
    PROVINCE(2),
    CITY(4),
    COUNTY(6),
    TOWNSHIP(9),
    VILLAGE(12);

    private final int digits;

    AreaLevel(int digits) {
        this.digits = digits;
    }

    /** How many digits of its code an area of this level shares with everything in it. */
    public int digits() {
        return digits;
    }

    /** As files and answers spell it; {@code town}, the statisticians' short form, is township. */
    public static Optional<AreaLevel> named(String name) {
        return name.equals("town")
                ? Optional.of(TOWNSHIP)
                : Arrays.stream(values())
                        .filter(level -> level.label().equals(name))
                        .findFirst();
    }

    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
