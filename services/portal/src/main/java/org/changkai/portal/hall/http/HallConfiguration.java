package org.changkai.portal.hall.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HallConfiguration {

    @Bean
    Hall hall(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new Hall(neighbours.open("booking", booking), neighbours.asStaff("booking", booking));
    }
}
