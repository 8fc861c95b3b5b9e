package org.changkai.registry.centre.jdbc;

import java.time.Clock;
import org.changkai.registry.area.Areas;
import org.changkai.registry.centre.Centres;
import org.changkai.registry.centre.ExportCentres;
import org.changkai.registry.centre.ImportCentres;
import org.changkai.registry.centre.JudgeCentres;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.organization.Editorships;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.placement.CheckPlacement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CentreConfiguration {

    @Bean
    Centres centres(JdbcClient jdbc, JsonMapper json, Areas areas, Clock clock, Announcements announcements) {
        return new JdbcCentres(jdbc, json, areas, clock, announcements);
    }

    @Bean
    JudgeCentres judgeCentres(Centres centres, Areas areas, Organizations organizations, Editorships editorships) {
        return new JudgeCentres(centres, areas, organizations, editorships);
    }

    @Bean
    ImportCentres importCentres(Centres centres, JudgeCentres judge, CheckPlacement placement) {
        return new ImportCentres(centres, judge, placement);
    }

    @Bean
    ExportCentres exportCentres(Centres centres) {
        return new ExportCentres(centres);
    }
}
