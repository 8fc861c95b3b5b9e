package org.changkai.news.syndication;

import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEnclosureImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.feed.synd.SyndPersonImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.story.Byline;
import org.jspecify.annotations.Nullable;

/** Atom 1.0 and RSS 2.0. */
public final class XmlFeeds {

    private XmlFeeds() {}

    /**
     * The feed as a text.
     *
     * @param type {@code atom_1.0} or {@code rss_2.0}
     * @param self the feed's own address
     * @param title of the feed
     */
    public static String write(
            String type, Masthead masthead, String title, String page, String self, List<StoryDocument> stories) {
        var feed = new SyndFeedImpl();
        feed.setFeedType(type);
        feed.setEncoding("UTF-8");
        feed.setTitle(title);
        feed.setDescription(title);
        feed.setUri(self);
        feed.setLink(page);
        feed.setLinks(List.of(
                link("alternate", "text/html", page),
                link("self", mediaType(type), self),
                link("hub", null, masthead.absolute("/api/news/hub"))));
        feed.setLanguage("zh-CN");
        feed.setAuthors(List.of(person(masthead.title())));
        feed.setPublishedDate(date(stories.stream()
                .map(StoryDocument::changedAt)
                .max(OffsetDateTime.timeLineOrder())
                .orElseGet(() -> Instant.EPOCH.atOffset(ZoneOffset.UTC))));
        feed.setEntries(stories.stream().map(story -> entry(masthead, story)).toList());
        return text(feed);
    }

    private static SyndEntry entry(Masthead masthead, StoryDocument story) {
        var entry = new SyndEntryImpl();
        entry.setUri("urn:uuid:" + story.id());
        entry.setTitle(headline(story));
        entry.setLink(masthead.story(story.slug()));
        entry.setPublishedDate(date(story.publishedAt()));
        entry.setUpdatedDate(date(story.changedAt()));
        entry.setAuthors(
                story.byline().stream().map(Byline::name).map(XmlFeeds::person).toList());
        entry.setDescription(content("text/plain", story.lead() == null ? story.headline() : story.lead()));
        entry.setContents(List.of(content("html", StoryHtml.of(masthead, story))));
        var category = new SyndCategoryImpl();
        category.setName(story.sectionName());
        entry.setCategories(List.of(category));
        entry.setEnclosures(story.photos().stream()
                .limit(1)
                .flatMap(photo -> Optional.ofNullable(StoryHtml.comfortable(photo)).stream())
                .map(rendition -> enclosure(masthead.absolute(rendition.url()), rendition.type()))
                .toList());
        return entry;
    }

    static String headline(StoryDocument story) {
        var series = story.series();
        return series == null ? story.headline() : story.headline() + "（" + series.title() + series.label() + "）";
    }

    private static SyndContent content(String type, String value) {
        var content = new SyndContentImpl();
        content.setType(type);
        content.setValue(value);
        return content;
    }

    private static SyndPerson person(String name) {
        var person = new SyndPersonImpl();
        person.setName(name);
        return person;
    }

    private static SyndLink link(String relation, @Nullable String type, String address) {
        var link = new SyndLinkImpl();
        link.setRel(relation);
        link.setType(type);
        link.setHref(address);
        return link;
    }

    private static SyndEnclosure enclosure(String address, String type) {
        var enclosure = new SyndEnclosureImpl();
        enclosure.setUrl(address);
        enclosure.setType(type);
        return enclosure;
    }

    private static String mediaType(String type) {
        return type.startsWith("atom") ? "application/atom+xml" : "application/rss+xml";
    }

    @SuppressWarnings("JavaUtilDate") // the library's own type
    private static Date date(OffsetDateTime at) {
        return Date.from(at.toInstant());
    }

    private static String text(SyndFeed feed) {
        try {
            return new SyndFeedOutput().outputString(feed);
        } catch (FeedException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
