package org.changkai.news.syndication;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.changkai.news.publication.StoryDocument;
import org.jspecify.annotations.Nullable;

/** JSON Feed 1.1. */
public record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        String language,
        List<Author> authors,
        List<Hub> hubs,
        List<Item> items) {

    /** Who tells of changes. */
    public record Hub(String type, String url) {}

    /** Who wrote it. */
    public record Author(String name) {}

    /** One story. */
    public record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_html") String contentHtml,
            @Nullable String summary,
            @Nullable String image,
            @JsonProperty("date_published") OffsetDateTime datePublished,
            @JsonProperty("date_modified") OffsetDateTime dateModified,
            List<Author> authors,
            List<String> tags,
            String language) {}

    /** The feed of these stories. */
    public static JsonFeed of(Masthead masthead, String title, String page, String self, List<StoryDocument> stories) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                title,
                page,
                self,
                "zh-CN",
                List.of(new Author(masthead.title())),
                List.of(new Hub("WebSub", masthead.absolute("/api/news/hub"))),
                stories.stream().map(story -> item(masthead, story)).toList());
    }

    private static Item item(Masthead masthead, StoryDocument story) {
        return new Item(
                "urn:uuid:" + story.id(),
                masthead.story(story.slug()),
                XmlFeeds.headline(story),
                StoryHtml.of(masthead, story),
                story.lead(),
                story.photos().stream()
                        .flatMap(photo -> Optional.ofNullable(StoryHtml.comfortable(photo)).stream())
                        .map(rendition -> masthead.absolute(rendition.url()))
                        .findFirst()
                        .orElse(null),
                story.publishedAt(),
                story.changedAt(),
                story.byline().stream().map(by -> new Author(by.name())).toList(),
                story.tags().stream().distinct().toList(),
                story.language().code());
    }
}
