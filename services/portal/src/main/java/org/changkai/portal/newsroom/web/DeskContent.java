package org.changkai.portal.newsroom.web;

import java.util.List;
import org.changkai.platform.security.Caller;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Section;
import org.changkai.portal.newsroom.Line;

/**
 * What the newsroom's list shows.
 *
 * @param state that was asked for; empty: what waits for the caller
 */
public record DeskContent(Caller caller, String state, List<Shelf> shelves, Reply<Section.Sections> sections) {

    /** Stories of one state. */
    public record Shelf(String state, Reply<Line.Lines> lines) {}

    /** The name of a section, its slug if the sections cannot be read. */
    public String sectionName(String slug) {
        return Section.name(sections.given(), slug);
    }
}
