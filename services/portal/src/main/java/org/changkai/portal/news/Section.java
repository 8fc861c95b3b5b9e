package org.changkai.portal.news;

import java.util.List;

/** A section of the paper. */
public record Section(String slug, String name, String description) {

    /** All of them in their order. */
    public record Sections(List<Section> items) {}
}
