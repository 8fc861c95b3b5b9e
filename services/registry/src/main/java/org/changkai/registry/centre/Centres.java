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

    /** By id, after the given one. */
    List<Centre> list(Filter filter, @Nullable String after, int limit);

    /** The areas of those of these centres that exist, by id. */
    Map<String, String> areasOf(Collection<String> ids);

    /** The area and version of a centre, its row locked until the transaction ends. */
    Optional<Held> hold(String id);

    /** Creates or changes; what does not differ stays as it is. Tells the followers. */
    Saved save(Collection<CentreDraft> drafts, String by);

    void remove(String id, String by);

    /** What is known of a locked row. */
    record Held(String areaCode, long version) {}

    /** What to list; null means any. */
    record Filter(
            @Nullable String area,
            @Nullable CentreKind kind,
            @Nullable String service,
            @Nullable String accessible,
            @Nullable String organization,
            @Nullable String words) {}
}
