package org.changkai.portal.news.http;

import java.time.LocalDate;
import java.util.Arrays;
import org.changkai.portal.neighbour.Reply;
import org.changkai.portal.neighbour.http.Neighbour;
import org.changkai.portal.news.Front;
import org.changkai.portal.news.Issue;
import org.changkai.portal.news.Photo;
import org.changkai.portal.news.Preview;
import org.changkai.portal.news.Section;
import org.changkai.portal.news.Series;
import org.changkai.portal.news.Story;

/** What pages ask of news. */
public final class News {

    private static final String STORIES = "/api/news/stories?limit={limit}";

    private final Neighbour news;

    News(Neighbour news) {
        this.news = news;
    }

    public Reply<Story.Stories> latest(int limit, String cursor) {
        return list(STORIES, cursor, limit);
    }

    /** The front page as the newsroom has arranged it, then the latest. */
    public Reply<Story.Stories> front(int limit) {
        return news.get(Front.class, "/api/news/front?limit={limit}", limit).map(Front::stories);
    }

    /** A section's page as the newsroom has arranged it, then the latest. */
    public Reply<Story.Stories> front(String section, int limit) {
        return news.get(Front.class, "/api/news/sections/{slug}/front?limit={limit}", section, limit)
                .map(Front::stories);
    }

    public Reply<Story.Stories> inSection(String section, int limit, String cursor) {
        return list(STORIES + "&section={section}", cursor, limit, section);
    }

    public Reply<Story.Stories> inSeries(String series, int limit, String cursor) {
        return list(STORIES + "&series={series}", cursor, limit, series);
    }

    public Reply<Story.Stories> about(String id, int limit) {
        return list(STORIES + "&about={about}", "", limit, id);
    }

    public Reply<Story> story(String slug) {
        return news.get(Story.class, "/api/news/stories/{slug}", slug);
    }

    /** What was published on a day. */
    public Reply<Issue> issue(LocalDate day) {
        return news.get(Issue.class, "/api/news/issues/{date}", day);
    }

    /** Whether the paper of a day is set; whoever asks has it begun. */
    public Reply<Boolean> paper(LocalDate day) {
        return news.ready("/api/news/issues/{date}.pdf", day);
    }

    /** A story under its secret link. */
    public Reply<Preview> preview(String secret) {
        return news.get(Preview.class, "/api/news/previews/{secret}", secret);
    }

    public Reply<Photo> photo(String id) {
        return news.get(Photo.class, "/api/news/photos/{id}", id);
    }

    public Reply<Section.Sections> sections() {
        return news.get(Section.Sections.class, "/api/news/sections?limit=200");
    }

    public Reply<Series.AllSeries> allSeries() {
        return news.get(Series.AllSeries.class, "/api/news/series?limit=200");
    }

    public Reply<Series> series(String slug) {
        return news.get(Series.class, "/api/news/series/{slug}", slug);
    }

    private Reply<Story.Stories> list(String path, String cursor, Object... variables) {
        if (cursor.isEmpty()) {
            return news.get(Story.Stories.class, path, variables);
        }
        var more = Arrays.copyOf(variables, variables.length + 1);
        more[variables.length] = cursor;
        return news.get(Story.Stories.class, path + "&cursor={cursor}", more);
    }
}
