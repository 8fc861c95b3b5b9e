package org.changkai.news;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
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

    /** Calls that take about five minutes with the pauses between them. */
    private static final int CALLED_IN_VAIN = 6;

    @Bean
    Topics topics(Feeds feeds) {
        return new Topics(feeds);
    }

    @Bean
    HttpCaller subscriberCaller(LiveSettings<NewsSettings> settings) {
        return new HttpCaller(settings.get().subscribers().allowPrivate());
    }

    @Bean
    MeterBinder subscriberMeter(Subscriptions subscriptions) {
        return meters -> Gauge.builder("changkai.news.subscribers.failing", () -> subscriptions.failing(CALLED_IN_VAIN))
                .description("Subscribers that were called in vain for five minutes or more")
                .register(meters);
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
