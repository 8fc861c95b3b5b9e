package org.changkai.registry.coverage.jdbc;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.changkai.platform.background.BackgroundWork;
import org.changkai.registry.area.Areas;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.coverage.CoverageRecords;
import org.changkai.registry.coverage.CoverageSettings;
import org.changkai.registry.coverage.MeasureCoverage;
import org.changkai.registry.coverage.MeasureDay;
import org.changkai.registry.coverage.PlacedVillages;
import org.changkai.registry.coverage.ProposeCentres;
import org.changkai.registry.coverage.RecordCoverage;
import org.changkai.registry.coverage.Villages;
import org.changkai.registry.placement.CheckPlacement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofMinutes(10);

    @Bean
    Villages villages(JdbcClient jdbc, CheckPlacement placement) {
        return new PlacedVillages(new JdbcVillages(jdbc), placement);
    }

    @Bean
    ProposeCentres proposeCentres(
            Areas areas,
            Villages villages,
            CirclePlaces places,
            FindCircle circle,
            CheckPlacement placement,
            Supplier<CoverageSettings> settings) {
        return new ProposeCentres(areas, villages, places, circle, placement, settings);
    }

    @Bean
    CoverageRecords coverageRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcCoverageRecords(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    MeasureDay measureDay(Villages villages, MeasureCoverage measure, Clock clock) {
        return new MeasureDay(villages, measure, clock);
    }

    @Bean
    RecordCoverage recordCoverage(MeasureDay measure, CoverageRecords records) {
        return new RecordCoverage(measure, records);
    }

    /**
     * Looks from time to time whether today's coverage has been written down. Not at once: after a start the streets are
     * being read, and estimates are not what should stay. Two replicas that do it at the same time write the same.
     */
    @Bean
    BackgroundWork coverageOfToday(RecordCoverage record) {
        return new BackgroundWork("coverage", "Today's coverage is not written down yet", LOOK_EVERY, () -> {
            record.unlessDone();
            return LOOK_EVERY;
        });
    }

    @Bean
    MeasureCoverage measureCoverage(
            Areas areas,
            Villages villages,
            CirclePlaces places,
            FindCircle circle,
            CheckPlacement placement,
            Supplier<CoverageSettings> settings) {
        return new MeasureCoverage(areas, villages, places, circle, placement, settings);
    }
}
