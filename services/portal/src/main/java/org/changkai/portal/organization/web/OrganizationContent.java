package org.changkai.portal.organization.web;

import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;
import org.changkai.portal.organization.Link;
import org.changkai.portal.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What an organization's page shows.
 *
 * @param parent its superior; null at the top, or if it cannot be read
 */
public record OrganizationContent(
        Organization organization,
        @Nullable Organization parent,
        Reply<Organization.Organizations> below,
        Reply<Link.Links> links,
        Reply<Story.Stories> stories) {}
