package org.changkai.portal.office.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OfficeConfiguration {

    @Bean
    Office office(Neighbours neighbours, @Value("${changkai.services.registry}") String address) {
        return new Office(neighbours.asStaff("registry", address));
    }
}
