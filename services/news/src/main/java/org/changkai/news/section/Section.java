package org.changkai.news.section;

import org.jspecify.annotations.Nullable;

/**
 * A named section of the paper (栏目), e.g. 视点.
 *
 * @param slug its stable name in addresses
 * @param revision counts its changes, from 1
 */
public record Section(String slug, String name, @Nullable String description, long revision)
        implements Heading<Section> {

    @Override
    public String words() {
        return name;
    }

    @Override
    public Section at(long other) {
        return new Section(slug, name, description, other);
    }
}
