package org.changkai.portal.news;

import java.util.List;

/** A series; in a story also which part of it the story is. */
public record Series(String slug, String title, String description, int number) {

    /** All of them. */
    public record AllSeries(List<Series> items) {}
}
