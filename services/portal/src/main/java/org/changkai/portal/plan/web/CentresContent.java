package org.changkai.portal.plan.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.search.Findings;
import org.jspecify.annotations.Nullable;

/**
 * Centres to choose from.
 *
 * @param area whose centres are listed
 * @param found by name; null if no name was asked for
 */
public record CentresContent(
        Caller caller,
        String area,
        String words,
        Reply<Centre.Centres> centres,
        @Nullable Reply<Findings> found) {}
