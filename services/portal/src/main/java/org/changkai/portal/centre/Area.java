package org.changkai.portal.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area.
 *
 * @param code 12 digits
 * @param name in Chinese
 * @param level province, city, county, township or village
 */
public record Area(
        String code,
        String name,
        String level,
        @Nullable Double lat,
        @Nullable Double lon) {

    /** Areas in order. */
    public record Areas(List<Area> items) {}

    public boolean last() {
        return "village".equals(level);
    }
}
