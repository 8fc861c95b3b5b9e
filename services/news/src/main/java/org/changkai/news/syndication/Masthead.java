package org.changkai.news.syndication;

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

    /** The front page. */
    public String front() {
        return publicUrl + "/news";
    }

    /** What stands under this path of the suite. */
    public String absolute(String path) {
        return publicUrl + path;
    }
}
