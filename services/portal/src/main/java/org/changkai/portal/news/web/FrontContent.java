package org.changkai.portal.news.web;

import java.util.List;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Story;

/** What the front page shows: the newest stories, and below them each section's. */
public record FrontContent(Reply<Story.Stories> latest, Reply<Section.Sections> sections, List<Column> columns) {

    /** A section and its newest stories. */
    public record Column(Section section, Reply<Story.Stories> stories) {}
}
