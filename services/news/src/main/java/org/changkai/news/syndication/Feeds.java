package org.changkai.news.syndication;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.publication.StoryDocument;
import org.changkai.news.reading.Ready;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.registry.KnownEntries;
import org.changkai.news.registry.KnownEntries.Naming;
import org.changkai.news.section.Section;
import org.changkai.news.section.Sections;
import org.changkai.news.section.Series;
import org.changkai.news.section.SeriesList;
import tools.jackson.databind.json.JsonMapper;

/** All feeds of the paper, each ready to be sent. */
public class Feeds {

    /** The feeds' formats. */
    public enum Format {
        ATOM("atom.xml", "application/atom+xml;charset=UTF-8"),
        RSS("rss.xml", "application/rss+xml;charset=UTF-8"),
        JSON("feed.json", "application/feed+json;charset=UTF-8"),
        NINJS("ninjs.json", "application/json");

        private final String file;
        private final String type;

        Format(String file, String type) {
            this.file = file;
            this.type = type;
        }

        /** The last part of its address. */
        public String file() {
            return file;
        }
    }

    private final PublishedStories published;
    private final Sections sections;
    private final SeriesList seriesList;
    private final KnownEntries registry;
    private final Supplier<Masthead.Imprint> imprint;
    private final ReadyAnswers answers;
    private final JsonMapper json;

    public Feeds(
            PublishedStories published,
            Sections sections,
            SeriesList seriesList,
            KnownEntries registry,
            Supplier<Masthead.Imprint> imprint,
            ReadyAnswers answers,
            JsonMapper json) {
        this.published = published;
        this.sections = sections;
        this.seriesList = seriesList;
        this.registry = registry;
        this.imprint = imprint;
        this.answers = answers;
        this.json = json;
    }

    /** The address under which a feed names itself. */
    public String address(Format format, FeedFilter filter) {
        return imprint.get().masthead().absolute(filter.path(format.file));
    }

    /** The hub that tells of changes. */
    public String hub() {
        return imprint.get().masthead().absolute("/api/news/hub");
    }

    /** The feed for a reader, who waits for no change; empty if its section or series is unknown, or the registry has nothing like what it is about. */
    public Optional<Ready> find(Format format, FeedFilter filter) {
        return find(format, filter, answers::list);
    }

    /** The feed as the database has it now: who acts on a change may be faster than those who must forget the old one. */
    public Optional<Ready> fresh(Format format, FeedFilter filter) {
        return find(format, filter, (key, made) -> made.get());
    }

    private Optional<Ready> find(Format format, FeedFilter filter, BiFunction<String, Supplier<Ready>, Ready> kept) {
        var section = Optional.ofNullable(filter.section()).flatMap(sections::find);
        var series = Optional.ofNullable(filter.series()).flatMap(seriesList::find);
        if ((filter.section() != null && section.isEmpty()) || (filter.series() != null && series.isEmpty())) {
            return Optional.empty();
        }
        var about = Optional.ofNullable(filter.about()).map(registry::naming);
        if (about.filter(Naming.Unknown.class::isInstance).isPresent()
                && published.latest(filter.query(1)).isEmpty()) {
            return Optional.empty();
        }
        var known = about.filter(Naming.Known.class::isInstance).map(Naming.Known.class::cast);
        var under = imprint.get();
        return Optional.of(kept.apply(
                "feed " + format + filter + under + section + series + known,
                () -> Ready.of(write(format, filter, under, section, series, known), format.type, null)));
    }

    private String write(
            Format format,
            FeedFilter filter,
            Masthead.Imprint under,
            Optional<Section> section,
            Optional<Series> series,
            Optional<Naming.Known> about) {
        var paper = under.masthead();
        var title = paper.title()
                + section.map(known -> " · " + known.name()).orElse("")
                + series.map(known -> " · " + known.title()).orElse("")
                + about.map(known -> " · " + known.name()).orElse("");
        var page = about.map(known -> paper.entry(known.entry()))
                .or(() -> series.map(known -> paper.series(known.slug())))
                .or(() -> section.map(known -> paper.section(known.slug())))
                .orElseGet(paper::front);
        var self = paper.absolute(filter.path(format.file));
        List<StoryDocument> stories = published.latest(filter.query(under.feedSize()));
        return switch (format) {
            case ATOM -> XmlFeeds.write("atom_1.0", paper, title, page, self, stories);
            case RSS -> XmlFeeds.write("rss_2.0", paper, title, page, self, stories);
            case JSON -> json.writeValueAsString(JsonFeed.of(paper, title, page, self, stories));
            case NINJS ->
                json.writeValueAsString(
                        Ninjs.collection(paper, title, self, stories, registry.names(Ninjs.named(stories))));
        };
    }
}
