package org.changkai.portal.library.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.changkai.portal.neighbour.http.Together;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LibraryConfiguration {

    @Bean
    Library library(Neighbours neighbours, Together together, @Value("${changkai.services.news}") String address) {
        return new Library(neighbours.asStaff("news", address), together);
    }
}
