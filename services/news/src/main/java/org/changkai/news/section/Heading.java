package org.changkai.news.section;

import org.jspecify.annotations.Nullable;

/** What stories stand under: a section or a series. */
public sealed interface Heading<H extends Heading<H>> permits Section, Series {

    /** Its stable name in addresses. */
    String slug();

    /** What readers know it by. */
    String words();

    @Nullable
    String description();

    /** Counts its changes, from 1. */
    long revision();

    /** The same at another revision. */
    H at(long revision);
}
