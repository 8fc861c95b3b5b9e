package org.changkai.portal.booking.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BookingConfiguration {

    @Bean
    Booking booking(Neighbours neighbours, @Value("${changkai.services.booking}") String address) {
        return new Booking(neighbours.open("booking", address));
    }
}
