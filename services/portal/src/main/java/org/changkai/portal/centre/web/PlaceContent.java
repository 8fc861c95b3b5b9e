package org.changkai.portal.centre.web;

import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;

/** What the page of an area shows: the areas below it and its centres. */
public record PlaceContent(Area area, Reply<Area.Areas> below, Reply<Centre.Centres> centres, boolean top) {}
