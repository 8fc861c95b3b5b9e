package org.changkai.portal.numbers.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CountedVisitsConfiguration {

    @Bean
    CountedVisits countedVisits(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new CountedVisits(neighbours.asStaff("booking", booking));
    }
}
