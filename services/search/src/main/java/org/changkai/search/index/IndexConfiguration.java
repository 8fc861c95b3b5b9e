package org.changkai.search.index;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.changkai.platform.background.BackgroundWork;
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
            Entries entries,
            Editions editions,
            Indexes indexes,
            IndexWrites writes,
            Clock clock,
            LiveSettings<SearchSettings> settings) {
        return new RebuildIndex(entries, editions, indexes, writes, clock, settings);
    }

    @Bean
    DescribeIndex describeIndex(Entries entries, PendingEntries pending, Editions editions, Indexes indexes) {
        return new DescribeIndex(entries, pending, editions, indexes);
    }

    @Bean
    BackgroundWork keepIndex(
            PendingEntries pending,
            Indexes indexes,
            RebuildIndex rebuild,
            IndexBell bell,
            MeterRegistry meters,
            LiveSettings<SearchSettings> settings) {
        TimeGauge.builder("changkai.search.index.lag", pending, TimeUnit.SECONDS, IndexConfiguration::lagSeconds)
                .description("How long the oldest change has been waiting for the index")
                .register(meters);
        return new BackgroundWork(
                "keep-index",
                "The index is not kept for the moment",
                new KeepIndex(pending, indexes, rebuild, bell, settings));
    }

    private static double lagSeconds(PendingEntries pending) {
        return Objects.requireNonNullElse(pending.oldestSeconds(), 0L);
    }
}
