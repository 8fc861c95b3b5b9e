package org.changkai.portal.news;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The feeds of some stories, one in each format.
 *
 * @param folder of the feeds
 * @param query empty, or with its question mark
 */
public record Feed(String folder, String query) {

    private static final String ALL = "/api/news/feeds/";

    public static Feed ofSection(String slug) {
        return new Feed(ALL + slug + "/", "");
    }

    public static Feed ofSeries(String slug) {
        return new Feed(ALL, "?series=" + encoded(slug));
    }

    /** Stories about this centre. */
    public static Feed ofCentre(String id) {
        return new Feed(ALL, "?about=" + encoded("centre:" + id));
    }

    public String atom() {
        return folder + "atom.xml" + query;
    }

    public String rss() {
        return folder + "rss.xml" + query;
    }

    public String json() {
        return folder + "feed.json" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
