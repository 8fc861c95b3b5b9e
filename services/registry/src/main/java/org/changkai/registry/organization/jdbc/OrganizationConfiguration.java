package org.changkai.registry.organization.jdbc;

import java.time.Clock;
import org.changkai.registry.area.Areas;
import org.changkai.registry.feed.Announcements;
import org.changkai.registry.organization.ImportOrganizations;
import org.changkai.registry.organization.Organizations;
import org.changkai.registry.organization.SaveOrganization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    @Bean
    Organizations organizations(JdbcClient jdbc, JsonMapper json, Clock clock, Announcements announcements) {
        return new JdbcOrganizations(jdbc, new OrganizationWriter(jdbc, json, clock, announcements));
    }

    @Bean
    ImportOrganizations importOrganizations(Organizations organizations, Areas areas) {
        return new ImportOrganizations(organizations, areas);
    }

    @Bean
    SaveOrganization saveOrganization(Organizations organizations, Areas areas) {
        return new SaveOrganization(organizations, areas);
    }
}
