package org.changkai.portal.news;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What was published on a day, in the order of the paper. */
public record Issue(List<Story> items) {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** Those of these stories that were published on the day. */
    public static Issue of(LocalDate day, List<Story> stories) {
        return new Issue(stories.stream()
                .filter(story -> {
                    var at = story.publishedAt();
                    return at != null && at.atZone(ZONE).toLocalDate().equals(day);
                })
                .toList());
    }
}
