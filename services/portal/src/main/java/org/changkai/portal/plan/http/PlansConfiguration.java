package org.changkai.portal.plan.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PlansConfiguration {

    @Bean
    Plans plans(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new Plans(neighbours.asStaff("booking", booking));
    }
}
