package org.changkai.news.story.web;

import java.util.UUID;
import org.changkai.news.story.Stories;
import org.changkai.platform.security.Caller;

/** Where a story belongs: one with a place to its area, one without to the whole paper. */
public final class StoryArea {

    private StoryArea() {}

    /** 403 {@code outside-area} to who may not act there. */
    public static void require(Stories stories, UUID id, Caller caller) {
        stories.find(id).map(story -> story.content().place()).ifPresent(caller::requireArea);
    }
}
