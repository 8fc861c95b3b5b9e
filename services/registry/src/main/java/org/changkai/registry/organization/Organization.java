package org.changkai.registry.organization;

import java.util.List;
import java.util.Map;
import org.changkai.registry.desk.Editable;
import org.jspecify.annotations.Nullable;

/**
 * An organization of today.
 *
 * @param parentId its superior in the Party tree, null at the top
 * @param areaPath the names of the areas it lies in, the largest first
 * @param standing that of the latest year
 * @param children how many organizations are directly below it in the Party tree
 * @param childrenByTree the same for each tree
 * @param version counts its changes; also its entity tag
 */
public record Organization(
        String id,
        OrganizationKind kind,
        String name,
        @Nullable String shortName,
        @Nullable String parentId,
        @Nullable String administrativeParentId,
        @Nullable String gridParentId,
        String areaCode,
        List<String> areaPath,
        @Nullable String unifiedSocialCreditCode,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Standing standing,
        int children,
        Map<Tree, Integer> childrenByTree,
        long version)
        implements Editable {

    public Organization {
        areaPath = List.copyOf(areaPath);
        childrenByTree = Map.copyOf(childrenByTree);
    }

    /** The same with the names of the areas it lies in. */
    public Organization in(List<String> areas) {
        return new Organization(
                id,
                kind,
                name,
                shortName,
                parentId,
                administrativeParentId,
                gridParentId,
                areaCode,
                areas,
                unifiedSocialCreditCode,
                address,
                phone,
                standing,
                children,
                childrenByTree,
                version);
    }
}
