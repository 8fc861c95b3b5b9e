package org.changkai.registry.organization;

import java.util.Locale;

/** The trees in which an organization may have a superior, each over the same places. */
public enum Tree {
    /** Government, agencies, villages and communities. */
    ADMINISTRATIVE,
    /** Party committees, branches and groups. */
    PARTY,
    /** Communities and their grids. */
    GRID;

    /** How drafts and answers call the superior in this tree; the Party tree was first and has the plain name. */
    public String parentField() {
        return this == PARTY ? "parentId" : name().toLowerCase(Locale.ROOT) + "ParentId";
    }
}
