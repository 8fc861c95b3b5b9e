package org.changkai.search;

import jakarta.validation.Validator;
import org.changkai.platform.feed.jdbc.FollowFeedConfiguration;
import org.changkai.platform.http.IdempotencyConfiguration;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Search: finds centres, services, organizations, areas, stories and photos. */
@SpringBootApplication(proxyBeanMethods = false)
@Import({FollowFeedConfiguration.class, IdempotencyConfiguration.class})
public class SearchService {

    public static void main(String[] args) {
        SpringApplication.run(SearchService.class, args);
    }

    @Bean
    LiveSettings<SearchSettings> searchSettings(Environment environment, Validator validator) {
        return new LiveSettings<>(environment, validator, "changkai.search", SearchSettings.class);
    }
}
