package org.changkai.news.syndication;

import jakarta.validation.constraints.Size;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.changkai.news.publication.PublishedStories.Query;
import org.jspecify.annotations.Nullable;

/**
 * Of which stories a feed is made; without any of these, of all.
 *
 * @param section its slug
 * @param series its slug
 * @param about a registry id, alone or as {@code centre:id}
 */
public record FeedFilter(
        @Nullable @Size(max = 40) String section,
        @Nullable @Size(max = 40) String series,
        @Nullable @Size(max = 90) String about) {

    Query query(int limit) {
        return new Query(section, series, about, null, limit, null);
    }

    /** The path of the feed with this file name, the one form in which it names itself. */
    public String path(String name) {
        var parameters = new ArrayList<String>();
        if (series != null) {
            parameters.add("series=" + URLEncoder.encode(series, StandardCharsets.UTF_8));
        }
        if (about != null) {
            parameters.add("about=" + URLEncoder.encode(about, StandardCharsets.UTF_8));
        }
        return "/api/news/feeds/" + (section == null ? "" : section + "/") + name
                + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }
}
