package org.changkai.portal.centre;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An administrative area.
 *
 * @param code 12 digits
 * @param name in Chinese
 * @param level province, city, county, township or village
 * @param formerNames what it was called before
 * @param validTo the day from which the code is closed; empty while it holds
 * @param successors where a closed code went; several if it was split
 */
public record Area(
        String code,
        String name,
        String level,
        @Nullable Double lat,
        @Nullable Double lon,
        List<String> formerNames,
        String validTo,
        List<Successor> successors) {

    /** Where a closed code went; the relation is RENUMBERED, MERGED or SPLIT. */
    public record Successor(String code, String name, String relation) {}

    /** Whether the code is closed. */
    public boolean closed() {
        return !validTo.isEmpty();
    }

    /** Areas in order. */
    public record Areas(List<Area> items) {}

    public boolean last() {
        return "village".equals(level);
    }
}
