package org.changkai.news;

import jakarta.validation.Validator;
import org.changkai.news.finding.jdbc.WatchlistConfiguration;
import org.changkai.news.front.jdbc.FrontStoreConfiguration;
import org.changkai.news.photo.jdbc.PhotoRecordsConfiguration;
import org.changkai.news.photo.upload.jdbc.UploadStoreConfiguration;
import org.changkai.news.preview.jdbc.PreviewStoreConfiguration;
import org.changkai.news.publication.jdbc.PublicationStoreConfiguration;
import org.changkai.news.reading.jdbc.ReadersConfiguration;
import org.changkai.news.registry.jdbc.EntryNamesConfiguration;
import org.changkai.news.review.jdbc.SignOffStoreConfiguration;
import org.changkai.news.section.jdbc.SectionStoreConfiguration;
import org.changkai.news.story.jdbc.StoryStoreConfiguration;
import org.changkai.news.subscriber.jdbc.SubscriptionStoreConfiguration;
import org.changkai.platform.feed.web.ChangeFeedConfiguration;
import org.changkai.platform.http.IdempotencyConfiguration;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Starts the newsroom's service. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({
    ChangeFeedConfiguration.class,
    EntryNamesConfiguration.class,
    FrontStoreConfiguration.class,
    IdempotencyConfiguration.class,
    PhotoRecordsConfiguration.class,
    UploadStoreConfiguration.class,
    PreviewStoreConfiguration.class,
    PublicationStoreConfiguration.class,
    ReadersConfiguration.class,
    SectionStoreConfiguration.class,
    SignOffStoreConfiguration.class,
    StoryStoreConfiguration.class,
    SubscriptionStoreConfiguration.class,
    WatchlistConfiguration.class
})
public class NewsService {

    public static void main(String[] arguments) {
        SpringApplication.run(NewsService.class, arguments);
    }

    @Bean
    LiveSettings<NewsSettings> settings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.news", NewsSettings.class);
    }
}
