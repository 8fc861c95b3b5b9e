package org.changkai.registry.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.changkai.registry.imports.Saved;
import org.jspecify.annotations.Nullable;

/** All organizations. What writes here belongs into the transaction of a use case. */
public interface Organizations {

    Optional<Organization> find(String id);

    /** Below a superior in the order of its tree, otherwise by area and id; after the given one. */
    List<Organization> list(Filter filter, @Nullable After after, int limit);

    /** What a file would have to say to make them what they are; by area and id, after the given one. */
    List<OrganizationWish> wishes(@Nullable String area, @Nullable After after, int limit);

    /** The organization and all above it in a tree, the top first. */
    List<Organization> path(String id, Tree tree);

    /** What lies below it now, itself included. */
    SubtreeCounts count(String id, Tree tree);

    /** Those of all years, the latest first. */
    List<Standing> standings(String id);

    /** The links that hold on that day, both ways. */
    List<LinkedOrganization> links(String id, LocalDate on);

    /** All links on record, both ways, those that have ended and those that are still to begin included. */
    List<LinkedOrganization> allLinks(String id);

    /** The areas of those of these organizations that exist, by id. */
    Map<String, String> areasOf(Collection<String> ids);

    /** Which organizations have these unified social credit codes. */
    Map<String, Set<String>> holdersOfCodes(Collection<String> codes);

    /** The superiors of these organizations and of all above them, by id; those at the top are not in it. */
    Map<String, String> superiors(Tree tree, Collection<String> ids);

    /** Lets only one use case at a time move organizations, until the transaction ends: two could make a cycle together. */
    void lockTrees();

    /** Whether it is above another one in any tree. */
    boolean hasBelow(String id);

    /** Whether a centre or station belongs to it. */
    boolean hasCentres(String id);

    /** The area of an organization, its row locked until the transaction ends. */
    Optional<Held> hold(String id);

    /**
     * Creates or changes; what does not differ stays as it is. Tells the followers.
     *
     * @throws org.changkai.platform.problem.ProblemException 422 {@code tree-too-deep}
     */
    Saved save(Collection<OrganizationWish> wishes, String by);

    void remove(String id, String by);

    /** What is known of a locked row. */
    record Held(String areaCode, long version) {}

    /** The last one that was given. */
    record After(String areaCode, String id) {}

    /**
     * What to list; null means any.
     *
     * @param parent directly below this one
     * @param under anywhere below this one, itself included
     * @param tree in which parent and under are meant
     */
    record Filter(
            @Nullable String area,
            @Nullable OrganizationKind kind,
            @Nullable String parent,
            @Nullable String under,
            Tree tree,
            @Nullable String words,
            @Nullable String unifiedSocialCreditCode) {

        /** All in an area. */
        public static Filter in(@Nullable String area) {
            return new Filter(area, null, null, null, Tree.PARTY, null, null);
        }
    }
}
