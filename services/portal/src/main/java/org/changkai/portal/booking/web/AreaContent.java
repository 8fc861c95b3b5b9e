package org.changkai.portal.booking.web;

import java.util.List;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;

/**
 * The step in which a citizen says where a home visit is wanted.
 *
 * @param areas to choose from
 * @param away whether they are not known now
 */
public record AreaContent(Centre centre, String service, List<Area> areas, boolean away) {

    /** Further down, or on to the times if it is a village or community. */
    public String address(Area area) {
        return "/book?centre=" + centre.id() + "&service=" + service + (area.last() ? "&area=" : "&under=")
                + area.code();
    }
}
