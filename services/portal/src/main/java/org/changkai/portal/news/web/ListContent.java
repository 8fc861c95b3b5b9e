package org.changkai.portal.news.web;

import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Feed;
import org.changkai.portal.news.Story;

/**
 * What the page of a section or a series shows.
 *
 * @param kind section or series
 * @param address of the page
 * @param arranged whether the newsroom has put it in order, so that all stories by their time are another page
 * @param feed the feeds of its stories
 */
public record ListContent(
        String kind,
        String name,
        String description,
        String address,
        boolean arranged,
        Feed feed,
        Reply<Story.Stories> stories) {}
