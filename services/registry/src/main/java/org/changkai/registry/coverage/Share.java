package org.changkai.registry.coverage;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How many of how many have a centre in reach.
 *
 * @param total all there are
 * @param known those of which it can be said
 * @param covered those of the known that have a centre in reach
 */
public record Share(int total, int known, int covered) {

    static final Share NONE = new Share(0, 0, 0);

    Share plus(boolean isKnown, boolean isCovered) {
        return new Share(total + 1, known + (isKnown ? 1 : 0), covered + (isCovered ? 1 : 0));
    }

    /** Covered of known, 0 to 1; null if nothing is known. */
    @JsonProperty
    public @Nullable Double share() {
        return known == 0 ? null : Math.round(10_000.0 * covered / known) / 10_000.0;
    }
}
