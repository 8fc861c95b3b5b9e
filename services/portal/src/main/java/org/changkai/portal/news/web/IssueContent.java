package org.changkai.portal.news.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.changkai.portal.news.Issue;
import org.changkai.portal.news.Story;

/**
 * A newspaper page of a day: the first story leads it, the others stand under their sections.
 *
 * @param last whether no later day can be asked for
 */
public record IssueContent(LocalDate day, Issue issue, boolean last) {

    /** The other stories by the names of their sections, in their order. */
    public Map<String, List<Story>> columns() {
        var columns = new LinkedHashMap<String, List<Story>>();
        issue.items().stream()
                .skip(1)
                .forEach(story -> columns.computeIfAbsent(story.sectionName(), name -> new ArrayList<>())
                        .add(story));
        return columns;
    }
}
