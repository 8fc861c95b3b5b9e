package org.changkai.portal.audit.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OpenedContactsConfiguration {

    @Bean
    OpenedContacts openedContacts(Neighbours neighbours, @Value("${changkai.services.booking}") String booking) {
        return new OpenedContacts(neighbours.asStaff("booking", booking));
    }
}
