package org.changkai.search.query;

import java.time.Clock;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.changkai.search.entry.Terms;
import org.changkai.search.guide.Guides;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    FindEntries findEntries(
            Engine engine,
            Titles titles,
            Guides guides,
            ServiceNames services,
            Entries entries,
            Terms terms,
            Clock clock,
            LiveSettings<SearchSettings> settings) {
        return new FindEntries(engine, titles, guides, services, new FacetNames(entries, terms, clock), settings);
    }
}
