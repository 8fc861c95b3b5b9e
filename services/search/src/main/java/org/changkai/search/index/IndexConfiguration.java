package org.changkai.search.index;

import java.time.Clock;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.changkai.search.entry.Entries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    IndexBell indexBell() {
        return new IndexBell();
    }

    @Bean
    RebuildIndex rebuildIndex(
            Entries entries, Editions editions, Indexes indexes, Clock clock, LiveSettings<SearchSettings> settings) {
        return new RebuildIndex(entries, editions, indexes, clock, settings);
    }

    @Bean
    DescribeIndex describeIndex(Entries entries, PendingEntries pending, Editions editions, Indexes indexes) {
        return new DescribeIndex(entries, pending, editions, indexes);
    }

    @Bean
    KeepIndex keepIndex(
            PendingEntries pending,
            Indexes indexes,
            RebuildIndex rebuild,
            IndexBell bell,
            LiveSettings<SearchSettings> settings) {
        return new KeepIndex(pending, indexes, rebuild, bell, settings);
    }
}
