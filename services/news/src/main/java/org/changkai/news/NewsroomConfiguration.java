package org.changkai.news;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.changkai.news.editing.Editors;
import org.changkai.news.editing.redis.RedisEditors;
import org.changkai.news.finding.FindInStory;
import org.changkai.news.finding.Watchlist;
import org.changkai.news.photo.Photos;
import org.changkai.news.preview.Previews;
import org.changkai.news.preview.SharePreview;
import org.changkai.news.publication.CheckCorrection;
import org.changkai.news.publication.CorrectStory;
import org.changkai.news.publication.Press;
import org.changkai.news.publication.PublicationRules;
import org.changkai.news.publication.PublishStory;
import org.changkai.news.publication.PublishedStories;
import org.changkai.news.reading.Readers;
import org.changkai.news.reading.ReadyAnswers;
import org.changkai.news.reading.jdbc.ReadingLimits;
import org.changkai.news.registry.CheckEntries;
import org.changkai.news.registry.EntryNames;
import org.changkai.news.registry.KnownEntries;
import org.changkai.news.registry.RegistryEntries;
import org.changkai.news.review.ReviewChain;
import org.changkai.news.review.ReviewStory;
import org.changkai.news.review.SignOffs;
import org.changkai.news.review.SubmitStory;
import org.changkai.news.section.Duties;
import org.changkai.news.section.FoundSections;
import org.changkai.news.section.Sections;
import org.changkai.news.section.SeriesList;
import org.changkai.news.story.Stories;
import org.changkai.news.story.WriteStory;
import org.changkai.news.story.web.StoryViews;
import org.changkai.news.subscriber.Subscriptions;
import org.changkai.news.syndication.Feeds;
import org.changkai.news.syndication.Masthead;
import org.changkai.news.version.CompareVersions;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.feed.ChangeLog;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The use cases of the newsroom, from the first draft to the reader. */
@Configuration(proxyBeanMethods = false)
class NewsroomConfiguration {

    @Bean
    FoundSections foundSections(Sections sections, SeriesList seriesList, Duties duties, Readers readers) {
        return new FoundSections(sections, seriesList, duties, readers);
    }

    @Bean
    WriteStory writeStory(
            Stories stories,
            Sections sections,
            SeriesList seriesList,
            Photos photos,
            Duties duties,
            ReviewStory review,
            Clock clock) {
        return new WriteStory(
                stories, sections, seriesList, photos, duties, ticking(clock), new SecureRandom(), review::settled);
    }

    @Bean
    CompareVersions compareVersions(Stories stories) {
        return new CompareVersions(stories);
    }

    @Bean
    FindInStory findInStory(Watchlist watchlist, Clock clock) {
        return new FindInStory(watchlist, clock);
    }

    @Bean
    Editors editors(StringRedisTemplate redis, LiveSettings<NewsSettings> settings) {
        return new RedisEditors(redis, () -> settings.get().editing().lease());
    }

    @Bean
    ReviewChain reviewChain(SignOffs signOffs, LiveSettings<NewsSettings> settings, Duties duties) {
        return new ReviewChain(
                signOffs,
                () -> {
                    var rounds = settings.get().rounds();
                    return new ReviewChain.Demand(rounds.reviews(), rounds.proofs());
                },
                duties);
    }

    @Bean
    ReviewStory reviewStory(
            Stories stories, Photos photos, SignOffs signOffs, ReviewChain chain, Duties duties, Clock clock) {
        return new ReviewStory(stories, photos, signOffs, chain, duties, ticking(clock));
    }

    @Bean
    KnownEntries knownEntries(RegistryEntries registry, EntryNames names) {
        return new KnownEntries(registry, names);
    }

    @Bean
    SubmitStory submitStory(Stories stories, KnownEntries registry, ReviewStory review) {
        return new SubmitStory(stories, new CheckEntries(registry), review);
    }

    @Bean
    PublicationRules publicationRules(ReviewChain chain) {
        return new PublicationRules(chain);
    }

    @Bean
    Press press(
            PublishedStories published,
            Sections sections,
            SeriesList seriesList,
            Photos photos,
            ChangeLog changes,
            Readers readers,
            Subscriptions subscriptions,
            Clock clock) {
        return new Press(
                published,
                sections,
                seriesList,
                photos,
                changes,
                readers,
                () -> subscriptions.feedsChanged(clock.instant()));
    }

    @Bean
    PublishStory publishStory(
            Stories stories, Photos photos, PublicationRules rules, Press press, Duties duties, Clock clock) {
        return new PublishStory(stories, photos, rules, press, duties, ticking(clock));
    }

    @Bean
    CorrectStory correctStory(
            Stories stories,
            Photos photos,
            PublishedStories published,
            PublicationRules rules,
            WriteStory writing,
            Press press,
            Duties duties,
            Clock clock) {
        return new CorrectStory(stories, photos, published, rules, writing, press, duties, ticking(clock));
    }

    @Bean
    CheckCorrection checkCorrection(Stories stories, KnownEntries registry) {
        return new CheckCorrection(stories, new CheckEntries(registry));
    }

    @Bean
    BackgroundWork schedule(PublishStory publish, LiveSettings<NewsSettings> settings) {
        return BackgroundWork.inPieces(
                "schedule",
                "Scheduled stories wait",
                publish::publishDue,
                () -> settings.get().publication().lookEvery());
    }

    @Bean
    ReadingLimits readingLimits(LiveSettings<NewsSettings> settings) {
        var reading = settings.get().reading();
        return new ReadingLimits(reading.keep().toBytes(), reading.lease());
    }

    @Bean
    SharePreview sharePreview(Previews previews, Stories stories, Photos photos, Press press, Clock clock) {
        return new SharePreview(previews, stories, photos, press, ticking(clock), new SecureRandom());
    }

    @Bean
    Supplier<Masthead.Imprint> imprint(
            LiveSettings<NewsSettings> settings, @Value("${changkai.public-url}") String publicUrl) {
        var address = publicUrl.endsWith("/") ? publicUrl.substring(0, publicUrl.length() - 1) : publicUrl;
        return () -> {
            var feed = settings.get().feed();
            return new Masthead.Imprint(new Masthead(feed.title(), address), feed.size());
        };
    }

    @Bean
    Feeds feeds(
            PublishedStories published,
            Sections sections,
            SeriesList seriesList,
            KnownEntries registry,
            Supplier<Masthead.Imprint> imprint,
            ReadyAnswers answers,
            JsonMapper json) {
        return new Feeds(published, sections, seriesList, registry, imprint, answers, json);
    }

    @Bean
    StoryViews storyViews(ReviewChain chain, Photos photos, Stories stories) {
        return new StoryViews(chain, photos, stories);
    }

    /** The paper's times have milliseconds: what is shown is what is kept. */
    static Clock ticking(Clock clock) {
        return Clock.tick(clock, Duration.ofMillis(1));
    }
}
