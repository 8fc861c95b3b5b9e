package org.changkai.portal.news;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A section of the paper. */
public record Section(String slug, String name, String description) {

    /** All of them in their order. */
    public record Sections(List<Section> items) {}

    /** The name of the section with this slug; the slug itself if it is not known. */
    public static String name(@Nullable Sections sections, String slug) {
        return sections == null
                ? slug
                : sections.items().stream()
                        .filter(section -> section.slug().equals(slug))
                        .map(Section::name)
                        .findFirst()
                        .orElse(slug);
    }
}
