package org.changkai.news;

import java.security.SecureRandom;
import java.time.Clock;
import org.changkai.news.subscriber.Subscriptions;
import org.changkai.news.subscriber.TellSubscribers;
import org.changkai.news.subscriber.Topics;
import org.changkai.news.subscriber.http.HttpCaller;
import org.changkai.news.syndication.Feeds;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The hub that tells subscribers. */
@Configuration(proxyBeanMethods = false)
class SubscriberConfiguration {

    @Bean
    Topics topics(Feeds feeds) {
        return new Topics(feeds);
    }

    @Bean
    HttpCaller subscriberCaller(LiveSettings<NewsSettings> settings) {
        return new HttpCaller(settings.get().subscribers().allowPrivate());
    }

    @Bean
    TellSubscribers tellSubscribers(
            Subscriptions subscriptions, Topics topics, Feeds feeds, HttpCaller caller, Clock clock) {
        return new TellSubscribers(
                subscriptions, topics, feeds, caller, NewsroomConfiguration.ticking(clock), new SecureRandom());
    }

    @Bean
    BackgroundWork telling(TellSubscribers tell, LiveSettings<NewsSettings> settings) {
        return BackgroundWork.inPieces(
                "subscribers",
                "Subscribers wait",
                tell::tellOne,
                () -> settings.get().subscribers().lookEvery());
    }
}
