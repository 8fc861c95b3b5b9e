package org.changkai.news.section;

import org.jspecify.annotations.Nullable;

/**
 * A series (系列) whose parts are numbered by the stories, e.g. 五化协同 大抓基层.
 *
 * @param slug its stable name in addresses
 * @param revision counts its changes, from 1
 */
public record Series(String slug, String title, @Nullable String description, long revision)
        implements Heading<Series> {

    @Override
    public String words() {
        return title;
    }

    @Override
    public Series at(long other) {
        return new Series(slug, title, description, other);
    }
}
