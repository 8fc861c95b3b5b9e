package org.changkai.portal.staff.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    Desk desk(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new Desk(neighbours.asStaff("booking", booking));
    }
}
