package org.changkai.portal.organization;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization of today.
 *
 * @param kind as registry names it
 * @param parentId its superior; empty at the top
 * @param areaPath the names of the areas it lies in, the largest first
 * @param children how many organizations are directly below it
 */
public record Organization(
        String id,
        String kind,
        String name,
        String shortName,
        String parentId,
        String areaCode,
        List<String> areaPath,
        String unifiedSocialCreditCode,
        String address,
        String phone,
        int children,
        long version) {

    /** Organizations in order, and where the list goes on. */
    public record Organizations(
            List<Organization> items, @Nullable String next) {}

    /** The telephone for a {@code tel:} link. */
    public String dial() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
