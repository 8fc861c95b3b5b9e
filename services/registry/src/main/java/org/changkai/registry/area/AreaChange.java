package org.changkai.registry.area;

import org.jspecify.annotations.Nullable;

/**
 * What an edition changes about one code: the area itself, or only where its people live.
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

    /** Whether what lies in the area shows another name of it now. */
    public boolean isRenaming() {
        return before != null && after != null && !before.equals(after);
    }

    public boolean isAddition() {
        return before == null;
    }

    public boolean isRemoval() {
        return after == null;
    }
}
