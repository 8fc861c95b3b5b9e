package org.changkai.portal.organization.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;
import org.changkai.portal.organization.Link;
import org.changkai.portal.organization.Organization;

/**
 * What an organization's page shows.
 *
 * @param parents its superiors by tree, those that can be read
 * @param links those of today and those that have ended
 * @param today as registry writes days
 */
public record OrganizationContent(
        Organization organization,
        Map<String, Organization> parents,
        Reply<Organization.Organizations> below,
        Reply<List<Link>> links,
        Reply<Story.Stories> stories,
        String today) {

    /** What counts today. */
    public List<Link> present(List<Link> links) {
        return links.stream()
                .filter(link -> link.isOn(today) && !link.isWithGone())
                .toList();
    }

    /** What has ended, the latest first. */
    public List<Link> past(List<Link> links) {
        return links.stream()
                .filter(link -> !link.to().isEmpty() && link.to().compareTo(today) <= 0)
                .sorted(Comparator.comparing(Link::to).reversed())
                .toList();
    }
}
