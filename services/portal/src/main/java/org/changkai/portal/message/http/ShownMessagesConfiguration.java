package org.changkai.portal.message.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ShownMessagesConfiguration {

    @Bean
    ShownMessages shownMessages(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new ShownMessages(neighbours.open("booking", booking));
    }
}
