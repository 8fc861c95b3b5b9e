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

    /** By id, after the given one. */
    List<Organization> list(Filter filter, @Nullable String after, int limit);

    /** The links that hold on that day, both ways. */
    List<LinkedOrganization> links(String id, LocalDate on);

    /** The areas of those of these organizations that exist, by id. */
    Map<String, String> areasOf(Collection<String> ids);

    /** The superiors of these organizations and of all above them, by id; those at the top are not in it. */
    Map<String, String> superiors(Collection<String> ids);

    /** Lets only one use case at a time move organizations, until the transaction ends: two could make a cycle together. */
    void lockTree();

    /** The area of an organization, its row locked until the transaction ends. */
    Optional<Held> hold(String id);

    /** Creates or changes; what does not differ stays as it is. Tells the followers. */
    Saved save(Collection<OrganizationDraft> drafts, String by);

    /** Makes these the only links that begin at these organizations; returns the ids of those that it changed. */
    Set<String> replaceLinks(Collection<String> fromIds, Collection<Link> links, String by);

    void remove(String id, String by);

    /** What is known of a locked row. */
    record Held(String areaCode, long version) {}

    /** What to list; null means any. */
    record Filter(
            @Nullable String area,
            @Nullable OrganizationKind kind,
            @Nullable String parent,
            @Nullable String under,
            @Nullable String words) {}
}
