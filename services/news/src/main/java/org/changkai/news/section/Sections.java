package org.changkai.news.section;

/** All sections of the paper. */
public interface Sections extends Headings<Section> {}
