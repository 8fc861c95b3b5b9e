package org.changkai.registry.coverage.jdbc;

import java.time.Clock;
import java.util.function.Supplier;
import org.changkai.registry.area.Areas;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.coverage.CoverageRecords;
import org.changkai.registry.coverage.CoverageSettings;
import org.changkai.registry.coverage.MeasureCoverage;
import org.changkai.registry.coverage.ProposeCentres;
import org.changkai.registry.coverage.RecordCoverage;
import org.changkai.registry.coverage.Villages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    @Bean
    Villages villages(JdbcClient jdbc) {
        return new JdbcVillages(jdbc);
    }

    @Bean
    ProposeCentres proposeCentres(
            Areas areas,
            Villages villages,
            CirclePlaces places,
            FindCircle circle,
            Supplier<CoverageSettings> settings) {
        return new ProposeCentres(areas, villages, places, circle, settings);
    }

    @Bean
    CoverageRecords coverageRecords(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new JdbcCoverageRecords(jdbc, new TransactionTemplate(transactions));
    }

    @Bean
    RecordCoverage recordCoverage(Villages villages, MeasureCoverage measure, CoverageRecords records, Clock clock) {
        return new RecordCoverage(villages, measure, records, clock);
    }

    @Bean
    KeepCoverage keepCoverage(RecordCoverage record) {
        return new KeepCoverage(record);
    }

    @Bean
    MeasureCoverage measureCoverage(
            Areas areas,
            Villages villages,
            CirclePlaces places,
            FindCircle circle,
            Supplier<CoverageSettings> settings) {
        return new MeasureCoverage(areas, villages, places, circle, settings);
    }
}
