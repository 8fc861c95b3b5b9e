package org.changkai.portal.office;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may edit an organization and what lies below it in a tree. */
public record Editors(List<Editor> items) {

    /** The trees, as registry names them. */
    public static final List<String> TREES = List.of("PARTY", "ADMINISTRATIVE", "GRID");

    /**
     * One right.
     *
     * @param account whose it is
     * @param grantedBy the account that gave it
     */
    public record Editor(
            String account, String tree, @Nullable Instant grantedAt, String grantedBy) {}
}
