package org.changkai.portal.plan.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Area;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.plan.RemovedCentre;
import org.changkai.portal.search.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Centres to choose from.
 *
 * @param area whose centres are listed
 * @param own areas of an account that has several, to choose from
 * @param removed centres that are gone and leave something to do
 * @param found by name; null if no name was asked for
 */
public record CentresContent(
        Caller caller,
        String area,
        List<Area> own,
        String words,
        Reply<Centre.Centres> centres,
        List<RemovedCentre> removed,
        @Nullable Reply<Findings> found) {}
