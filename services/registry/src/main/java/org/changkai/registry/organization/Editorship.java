package org.changkai.registry.organization;

import java.time.OffsetDateTime;

/** An account's right to edit an organization and what lies below it in one tree; it follows every move at once. */
public record Editorship(
        String organizationId, String account, Tree tree, OffsetDateTime grantedAt, String grantedBy) {}
