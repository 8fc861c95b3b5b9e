package org.changkai.portal.front.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FrontsConfiguration {

    @Bean
    Fronts fronts(Neighbours neighbours, @Value("${changkai.services.news}") String address) {
        return new Fronts(neighbours.asStaff("news", address));
    }
}
