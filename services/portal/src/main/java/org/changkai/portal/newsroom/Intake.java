package org.changkai.portal.newsroom;

import java.util.List;
import org.changkai.portal.news.Story;

/** A document that was read into blocks, and what of it was left out. */
public record Intake(List<Story.Block> blocks, List<Dropped> dropped) {

    /** Something that was left out: what it was, and its name or the reason. */
    public record Dropped(String kind, String name) {}

    /** As the editor shows it. */
    public Writing writing() {
        var written = blocks.stream().map(WrittenBlock::of).toList();
        return written.isEmpty() ? Writing.begun() : Writing.begun().with(written);
    }
}
