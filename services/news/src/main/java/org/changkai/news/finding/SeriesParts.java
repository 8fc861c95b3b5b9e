package org.changkai.news.finding;

import java.util.List;
import java.util.UUID;
import org.changkai.news.story.SeriesPart;

/** Which stories bear which number of which series. */
public interface SeriesParts {

    /** The headlines of the stories with this number as they stand, but for this story and withdrawn ones. */
    List<String> headlines(SeriesPart part, UUID except);
}
