package org.changkai.portal.organization.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganizationsConfiguration {

    @Bean
    Organizations organizations(Neighbours neighbours, @Value("${changkai.services.registry}") String address) {
        return new Organizations(neighbours.open("registry", address));
    }
}
