package org.changkai.portal.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization of today.
 *
 * @param kind as registry names it
 * @param parentId its superior in the Party tree; empty at the top
 * @param administrativeParentId the one in the administrative tree
 * @param gridParentId the one in the grid tree
 * @param areaPath the names of the areas it lies in, the largest first
 * @param children how many organizations are directly below it
 */
public record Organization(
        String id,
        String kind,
        String name,
        String shortName,
        String parentId,
        String administrativeParentId,
        String gridParentId,
        String areaCode,
        List<String> areaPath,
        String unifiedSocialCreditCode,
        String address,
        String phone,
        @Nullable Standing standing,
        int children,
        long version) {

    /** How it was assessed last; stars are 0 if there are none. */
    public record Standing(int year, String grade, int stars, String honour) {}

    /** Organizations in order, and where the list goes on. */
    public record Organizations(
            List<Organization> items, @Nullable String next) {}

    /** The telephone for a {@code tel:} link. */
    public String dial() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
