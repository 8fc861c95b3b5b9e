package org.changkai.search.dictionary;

import org.changkai.platform.background.BackgroundWork;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.changkai.search.index.Editions;
import org.changkai.search.index.IndexWrites;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DictionaryConfiguration {

    @Bean
    BackgroundWork renewDictionary(
            Vocabulary vocabulary,
            EngineDictionary engine,
            Entries entries,
            Editions editions,
            IndexWrites writes,
            LiveSettings<SearchSettings> settings) {
        return new BackgroundWork(
                "renew-dictionary",
                "The dictionary is not renewed for the moment",
                new RenewDictionary(vocabulary, engine, entries, editions, writes, settings));
    }
}
