package org.changkai.search.query;

import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    FindEntries findEntries(Engine engine, Titles titles, LiveSettings<SearchSettings> settings) {
        return new FindEntries(engine, titles, settings);
    }
}
