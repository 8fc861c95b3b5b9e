package org.changkai.portal.news;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page that the newsroom has arranged: what stands in its slots, then the latest; each story once. */
public record Front(List<Item> items) {

    /** A story on it. */
    public record Item(@Nullable Story story) {}

    /** Its stories in their order. */
    public Story.Stories stories() {
        return new Story.Stories(
                items.stream().map(Item::story).filter(Objects::nonNull).toList(), null);
    }
}
