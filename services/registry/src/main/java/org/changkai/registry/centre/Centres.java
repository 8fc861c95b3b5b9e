package org.changkai.registry.centre;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.changkai.registry.imports.Saved;
import org.jspecify.annotations.Nullable;

/** All centres and stations. What writes here belongs into the transaction of a use case. */
public interface Centres {

    Optional<Centre> find(String id);

    /** By area and id; after the given one. */
    List<Centre> list(Filter filter, @Nullable After after, int limit);

    /** Those of these centres that exist, by id. */
    Map<String, Held> held(Collection<String> ids);

    /** What there is of a centre, its row locked until the transaction ends. */
    Optional<Held> hold(String id);

    /** What there was of a centre last, also of one that is removed. */
    Optional<Last> last(String id);

    /** Creates or changes; what does not differ stays as it is. Tells the followers. */
    Saved save(Collection<CentreDraft> drafts, String by);

    void remove(String id, String by);

    /** Whose a centre is, and which version of it. */
    record Held(String areaCode, @Nullable String organizationId, long version) {}

    /** A centre as it is, or as it was when it was removed. */
    record Last(String name, boolean removed, Held held) {}

    /** The last one that was given. */
    record After(String areaCode, String id) {}

    /**
     * What to list; null means any.
     *
     * @param accessible features that all have to be there; {@code true} is a way in without steps, however it is made
     */
    record Filter(
            @Nullable String area,
            @Nullable CentreKind kind,
            @Nullable String service,
            List<String> accessible,
            @Nullable String language,
            @Nullable String zone,
            @Nullable String organization,
            @Nullable String words) {

        /** All in an area. */
        public static Filter in(@Nullable String area) {
            return new Filter(area, null, null, List.of(), null, null, null, null);
        }

        public Filter {
            accessible = List.copyOf(accessible);
        }
    }
}
