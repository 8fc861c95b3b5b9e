package org.changkai.registry.organization;

/** What sort of organization it is. */
public enum OrganizationKind {
    PARTY_COMMITTEE,
    PARTY_GENERAL_BRANCH,
    PARTY_BRANCH,
    PARTY_GROUP,
    GRID,
    AGENCY,
    ENTERPRISE,
    SOCIAL_ORGANIZATION,
    COOPERATIVE,
    ALLIANCE
}
