package org.changkai.portal.organization;

import java.util.List;
import java.util.Map;
import org.changkai.portal.neighbour.Pieces;
import org.jspecify.annotations.Nullable;

/**
 * An organization of today.
 *
 * @param kind as registry names it
 * @param parentId its superior in the Party tree; empty at the top
 * @param administrativeParentId the one in the administrative tree
 * @param gridParentId the one in the grid tree
 * @param areaPath the names of the areas it lies in, the largest first
 * @param children how many organizations are directly below it in the Party tree
 * @param childrenByTree how many are in each tree
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
        Map<String, Integer> childrenByTree,
        long version) {

    /** The trees, as registry names them. */
    public static final List<String> TREES = List.of("PARTY", "ADMINISTRATIVE", "GRID");

    /** How it was assessed last; stars are 0 if there are none. */
    public record Standing(int year, String grade, int stars, String honour) {}

    /** Assessments of several years, the latest first, and where the list goes on. */
    public record Standings(List<Standing> items, @Nullable String next) implements Pieces<Standing> {}

    /** Organizations in order, and where the list goes on. */
    public record Organizations(
            List<Organization> items, @Nullable String next) {}

    /** The id of its superior in a tree; empty at the top. */
    public String parent(String tree) {
        return switch (tree) {
            case "PARTY" -> parentId;
            case "ADMINISTRATIVE" -> administrativeParentId;
            default -> gridParentId;
        };
    }

    /** How many are directly below it in a tree. */
    public int below(String tree) {
        return childrenByTree.getOrDefault(tree, 0);
    }

    /** The telephone for a {@code tel:} link. */
    public String dial() {
        return phone.replaceAll("[^+0-9]", "");
    }
}
