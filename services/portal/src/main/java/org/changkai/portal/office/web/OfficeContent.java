package org.changkai.portal.office.web;

import org.changkai.platform.security.Caller;
import org.changkai.portal.centre.Centre;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.organization.Organization;
import org.changkai.portal.search.Findings;
import org.jspecify.annotations.Nullable;

/**
 * What the office's first page shows.
 *
 * @param area whose centres and organizations are listed
 * @param words that were looked for; empty if none were
 * @param found by words; null if none were
 */
public record OfficeContent(
        Caller caller,
        String area,
        String words,
        @Nullable Reply<Findings> found,
        Reply<Centre.Centres> centres,
        Reply<Organization.Organizations> organizations) {}
