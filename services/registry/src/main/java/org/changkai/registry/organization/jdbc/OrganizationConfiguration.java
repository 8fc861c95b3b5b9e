package org.changkai.registry.organization.jdbc;

import java.time.Clock;
import org.changkai.registry.area.Areas;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.organization.Editorships;
import org.changkai.registry.organization.ExportOrganizations;
import org.changkai.registry.organization.ImportOrganizations;
import org.changkai.registry.organization.JudgeOrganizations;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.SaveOrganization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    Organizations organizations(
            JdbcClient jdbc, JsonMapper json, Areas areas, Clock clock, Announcements announcements) {
        var hanging = new LinksAndStandings(jdbc, json);
        var writer = new OrganizationWriter(jdbc, json, clock, hanging, announcements);
        return new JdbcOrganizations(jdbc, areas, writer, new OrganizationWishes(jdbc, json));
    }

    @Bean
    ExportOrganizations exportOrganizations(Organizations organizations) {
        return new ExportOrganizations(organizations);
    }

    @Bean
    Editorships editorships(JdbcClient jdbc, Clock clock) {
        return new JdbcEditorships(jdbc, clock);
    }

    @Bean
    JudgeOrganizations judgeOrganizations(Organizations organizations, Areas areas, Editorships editorships) {
        return new JudgeOrganizations(organizations, areas, editorships);
    }

    @Bean
    ImportOrganizations importOrganizations(Organizations organizations, JudgeOrganizations judge) {
        return new ImportOrganizations(organizations, judge);
    }

    @Bean
    SaveOrganization saveOrganization(Organizations organizations, JudgeOrganizations judge) {
        return new SaveOrganization(organizations, judge);
    }
}
