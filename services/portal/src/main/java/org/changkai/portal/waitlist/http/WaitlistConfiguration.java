package org.changkai.portal.waitlist.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WaitlistConfiguration {

    @Bean
    Waitlist waitlist(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new Waitlist(neighbours.open("booking", booking));
    }
}
