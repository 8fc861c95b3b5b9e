package org.changkai.platform.feed.jdbc;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.changkai.platform.feed.FollowFeed;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** Import this to follow the feeds of other services. */
@Configuration(proxyBeanMethods = false)
public class FollowFeedConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration READ = Duration.ofSeconds(30);

    @Bean
    FollowFeed.Factory followFeeds(
            RestClient.Builder clients,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock,
            MeterRegistry meters) {
        return (lane, address, handler) -> {
            var requests = new JdkClientHttpRequestFactory(
                    HttpClient.newBuilder().connectTimeout(CONNECT).build());
            requests.setReadTimeout(READ);
            var client =
                    clients.clone().baseUrl(address).requestFactory(requests).build();
            return new FeedFollower(lane, client, handler, jdbc, new TransactionTemplate(transactions), clock, meters);
        };
    }
}
