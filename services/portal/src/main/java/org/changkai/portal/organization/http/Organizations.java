package org.changkai.portal.organization.http;

import java.util.List;
import org.changkai.portal.neighbour.Pieces;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.organization.Link;
import org.changkai.portal.organization.Organization;

/** What pages ask about organizations. */
public final class Organizations {

    private static final String ONE = "/api/registry/organizations/{id}";

    private final Neighbour registry;

    Organizations(Neighbour registry) {
        this.registry = registry;
    }

    public Reply<Organization> organization(String id) {
        return registry.get(Organization.class, ONE, id);
    }

    /** Those directly below it in a tree. */
    public Reply<Organization.Organizations> below(String id, String tree) {
        return registry.get(Organization.Organizations.class, ONE + "/children?tree={tree}&limit=200", id, tree);
    }

    /** It and all above it in a tree, the top first. */
    public Reply<Organization.Organizations> path(String id, String tree) {
        return registry.get(Organization.Organizations.class, ONE + "/path?tree={tree}", id, tree);
    }

    /** How it was assessed in all years, the latest first. */
    public Reply<List<Organization.Standing>> standings(String id) {
        return Pieces.all(cursor ->
                registry.get(Organization.Standings.class, ONE + "/standings?limit=200&cursor={cursor}", id, cursor));
    }

    /** Its links in both directions, with those that have ended and those that are still to begin. */
    public Reply<List<Link>> links(String id) {
        return Pieces.all(cursor ->
                registry.get(Link.Links.class, ONE + "/links?all=true&limit=200&cursor={cursor}", id, cursor));
    }
}
