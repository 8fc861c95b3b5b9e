package org.changkai.registry.area.jdbc;

import java.time.Clock;
import org.changkai.registry.area.AreaComparison;
import org.changkai.registry.area.AreaEditions;
import org.changkai.registry.area.AreaLinks;
import org.changkai.registry.area.Areas;
import org.changkai.registry.area.ExportAreas;
import org.changkai.registry.area.ImportAreas;
import org.changkai.registry.area.Successors;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.placement.CheckPlacement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AreaConfiguration {

    @Bean
    Areas areas(JdbcClient jdbc) {
        return new JdbcAreas(jdbc);
    }

    @Bean
    AreaEditions areaEditions(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcAreaEditions(jdbc, json, clock);
    }

    @Bean
    AreaLinks areaLinks(JdbcClient jdbc, JsonMapper json, Clock clock) {
        return new JdbcAreaLinks(jdbc, json, clock);
    }

    @Bean
    Successors successors(JdbcClient jdbc, JsonMapper json, Clock clock, Announcements announcements) {
        return new JdbcSuccessors(jdbc, json, clock, announcements);
    }

    @Bean
    AreaComparison areaComparison(
            JdbcClient jdbc, PlatformTransactionManager transactions, JsonMapper json, Clock clock) {
        var reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new JdbcAreaComparison(jdbc, reading, json, clock);
    }

    @Bean
    ImportAreas importAreas(
            Areas areas,
            AreaEditions editions,
            AreaLinks links,
            Successors successors,
            Announcements announcements,
            CheckPlacement placement) {
        return new ImportAreas(areas, editions, links, successors, announcements, placement);
    }

    @Bean
    ExportAreas exportAreas(Areas areas) {
        return new ExportAreas(areas);
    }
}
