package org.changkai.news;

import java.util.Arrays;
import java.util.List;
import org.changkai.news.story.Block;
import org.changkai.news.story.Body;
import org.changkai.news.story.Byline;
import org.changkai.news.story.Content;

/** What editors write, for tests without Spring. */
public final class Contents {

    private Contents() {}

    /** A feature in which these paragraphs stand. */
    public static Content of(String headline, String... paragraphs) {
        return of(
                headline,
                Arrays.stream(paragraphs).<Block>map(Block.Paragraph::new).toList());
    }

    /** A feature of these blocks. */
    public static Content of(String headline, List<Block> blocks) {
        return new Content(
                Content.Form.FEATURE,
                headline,
                null,
                null,
                List.of(new Byline(Byline.Role.REPORTER, "林知夏", null)),
                null,
                new Body(1, blocks),
                "shidian",
                null,
                List.of(),
                null,
                List.of(),
                Content.Language.ZH,
                null);
    }
}
