package org.changkai.portal.phone.http;

import org.changkai.portal.message.http.ShownMessages;
import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PhoneCodesConfiguration {

    @Bean
    PhoneCodes phoneCodes(
            Neighbours neighbours, @Value("${changkai.services.booking}") String address, ShownMessages messages) {
        return new PhoneCodes(neighbours.open("booking", address), messages);
    }
}
