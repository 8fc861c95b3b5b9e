package org.changkai.registry.organization;

import java.util.Map;

/**
 * What lies in a subtree at this moment, its top included.
 *
 * @param kinds organizations by kind; a kind that does not occur is not in it
 * @param centres centres that belong to one of them
 * @param stations stations that belong to one of them
 */
public record SubtreeCounts(
        Tree tree, int organizations, Map<OrganizationKind, Integer> kinds, int centres, int stations) {

    public SubtreeCounts {
        kinds = Map.copyOf(kinds);
    }
}
