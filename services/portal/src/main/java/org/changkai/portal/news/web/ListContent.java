package org.changkai.portal.news.web;

import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.news.Story;

/**
 * What the page of a section or a series shows.
 *
 * @param kind section or series
 * @param address of the page
 */
public record ListContent(String kind, String name, String description, String address, Reply<Story.Stories> stories) {}
