package org.changkai.portal.centre.web;

import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;

/**
 * What the page of an area shows: the areas below it and its centres.
 *
 * @param service a code; empty for any
 */
public record PlaceContent(
        Area area, Reply<Area.Areas> below, Reply<Centre.Centres> centres, boolean top, String service) {

    /** The service that is looked for, as a parameter of the next address. */
    public String carried() {
        return service.isEmpty() ? "" : "?service=" + service;
    }
}
