package org.changkai.portal.news;

/** A series; in a story also which part of it the story is. */
public record Series(String slug, String title, String description, int number) {}
