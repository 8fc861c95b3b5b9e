package org.changkai.news.intake;

import java.util.List;
import org.changkai.news.story.Block;

/**
 * What a text from elsewhere became.
 *
 * @param blocks headings as cross-heads, lists as paragraphs, quotations and tables; never markup
 * @param dropped what was left out and may be missed
 */
public record Intake(List<Block> blocks, List<Dropped> dropped) {

    /**
     * Something that was left out.
     *
     * @param kind image, or rest for what is beyond the limits
     * @param name its file's name or its description, empty if it has none
     */
    public record Dropped(String kind, String name) {}
}
