package org.changkai.portal.holiday.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NationalYearsConfiguration {

    @Bean
    NationalYears nationalYears(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new NationalYears(neighbours.asStaff("booking", booking));
    }
}
