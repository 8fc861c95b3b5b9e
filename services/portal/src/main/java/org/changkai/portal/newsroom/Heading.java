package org.changkai.portal.newsroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A section or a series as the newsroom keeps it.
 *
 * @param name of a section; empty for a series
 * @param title of a series; empty for a section
 * @param revision 0 for a new one
 */
public record Heading(String slug, String name, String title, String description, long revision) {

    /** What a form leaves out is empty. */
    public Heading {
        slug = Objects.requireNonNullElse(slug, "");
        name = Objects.requireNonNullElse(name, "");
        title = Objects.requireNonNullElse(title, "");
        description = Objects.requireNonNullElse(description, "");
    }

    /** All sections, or all series. */
    public record Headings(List<Heading> items) {}

    public String words() {
        return name.isEmpty() ? title : name;
    }

    /** As news reads it: what is empty is left out. */
    public Map<String, Object> document() {
        var document = new LinkedHashMap<String, Object>();
        Map.of("name", name, "title", title, "description", description).forEach((field, value) -> {
            if (!value.isBlank()) {
                document.put(field, value.strip());
            }
        });
        return document;
    }
}
