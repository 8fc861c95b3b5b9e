package org.changkai.registry.area;

import org.jspecify.annotations.Nullable;

/**
 * What an edition changes about one code.
 *
 * @param before the name until now, null if the code is new
 * @param after the name from now on, null if the code is closed
 * @param present whether it touches what holds today, and not only the past
 */
public record AreaChange(
        String code,
        AreaLevel level,
        @Nullable String before,
        @Nullable String after,
        boolean present) {

    public boolean isAddition() {
        return before == null;
    }

    public boolean isRemoval() {
        return after == null;
    }
}
