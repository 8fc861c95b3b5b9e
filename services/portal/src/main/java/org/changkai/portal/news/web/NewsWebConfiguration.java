package org.changkai.portal.news.web;

import org.changkai.portal.centre.http.Registry;
import org.changkai.portal.neighbour.http.Together;
import org.changkai.portal.organization.http.Organizations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsWebConfiguration {

    @Bean
    Subjects subjects(Registry registry, Organizations organizations, Together together) {
        return new Subjects(registry, organizations, together);
    }
}
