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
 * @param above its superiors by tree, the top first; those that can be read
 * @param below what is directly below it, by tree
 * @param standings how it was assessed in all years, the latest first
 * @param links those of today and those that have ended
 * @param today as registry writes days
 */
public record OrganizationContent(
        Organization organization,
        Map<String, List<Organization>> above,
        Map<String, Reply<Organization.Organizations>> below,
        Reply<List<Organization.Standing>> standings,
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
