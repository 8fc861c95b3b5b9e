package org.changkai.news.review;

import java.util.List;
import org.changkai.news.photo.Photo;
import org.changkai.news.photo.Treatment;
import org.changkai.news.story.CanonicalContent;
import org.changkai.news.story.Story;

/**
 * The hash of exactly what a reviewer reads: the story's content, the texts of its photos, and what was done to these by
 * hand. A photo that stands as the camera saw it adds nothing for that, so that its older sign-offs still count.
 */
final class Revisions {

    private Revisions() {}

    static String hash(Story story, List<Photo> photos) {
        var read = new StringBuilder(CanonicalContent.write(story.content()));
        for (var photo : photos) {
            read.append('\n')
                    .append(photo.id())
                    .append('\u001e')
                    .append(photo.texts().signed());
            if (!photo.treatment().equals(Treatment.NONE)) {
                read.append('\u001e').append(photo.treatment().signed());
            }
        }
        return CanonicalContent.sha256(read.toString());
    }
}
