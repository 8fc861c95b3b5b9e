package org.changkai.registry.organization;

/** How two organizations are linked. */
public enum LinkType {
    /** An agency, enterprise or social organization works with a community or a grid. */
    CO_BUILDING,
    /** A leading body keeps contact with one branch. */
    CONTACT_POINT,
    /** Belongs to an alliance or another organization beside its own superior. */
    MEMBER_OF,
    /** Reports to the community as well as to its superior. */
    DUAL_REPORT
}
