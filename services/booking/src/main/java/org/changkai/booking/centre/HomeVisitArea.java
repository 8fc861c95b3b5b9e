package org.changkai.booking.centre;

import java.util.List;

/**
 * Where a centre makes home visits.
 *
 * @param areas 12-digit codes; each stands for its subtree
 */
public record HomeVisitArea(List<String> areas) {

    public HomeVisitArea {
        areas = List.copyOf(areas);
    }

    /** Whether the place with this 12-digit code lies within. */
    public boolean covers(String code) {
        return areas.stream().anyMatch(area -> code.startsWith(AreaCode.stem(area)));
    }
}
