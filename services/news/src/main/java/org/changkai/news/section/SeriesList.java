package org.changkai.news.section;

/** All series of the paper. */
public interface SeriesList extends Headings<Series> {}
