package org.changkai.registry.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization of today.
 *
 * @param parentId its superior, null at the top
 * @param areaPath the names of the areas it lies in, the largest first
 * @param children how many organizations are directly below it
 * @param version counts its changes; also its entity tag
 */
public record Organization(
        String id,
        OrganizationKind kind,
        String name,
        @Nullable String shortName,
        @Nullable String parentId,
        String areaCode,
        List<String> areaPath,
        @Nullable String unifiedSocialCreditCode,
        @Nullable String address,
        @Nullable String phone,
        int children,
        long version) {

    public Organization {
        areaPath = List.copyOf(areaPath);
    }
}
