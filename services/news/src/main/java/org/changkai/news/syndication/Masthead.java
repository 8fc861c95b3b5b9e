package org.changkai.news.syndication;

import org.changkai.news.story.About;

/**
 * The paper as it names itself to machines.
 *
 * @param title the newspaper's name
 * @param publicUrl the suite's address without a slash at its end
 */
public record Masthead(String title, String publicUrl) {

    /** The masthead and how many stories stand under it in a feed. */
    public record Imprint(Masthead masthead, int feedSize) {}

    /** The page of a story. */
    public String story(String slug) {
        return publicUrl + "/news/" + slug;
    }

    /** The page of a section. */
    public String section(String slug) {
        return publicUrl + "/sections/" + slug;
    }

    /** The page of a series. */
    public String series(String slug) {
        return publicUrl + "/series/" + slug;
    }

    /** The page of a centre, an organization or an area. */
    public String entry(About entry) {
        return publicUrl + "/" + kind(entry) + "/" + entry.id();
    }

    /** The registry's record of it. */
    public String record(About entry) {
        return publicUrl + "/api/registry/" + kind(entry) + "/" + entry.id();
    }

    private static String kind(About entry) {
        return entry.type().label() + "s";
    }

    /** The front page. */
    public String front() {
        return publicUrl + "/news";
    }

    /** What stands under this path of the suite. */
    public String absolute(String path) {
        return publicUrl + path;
    }
}
