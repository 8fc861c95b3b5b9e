package org.changkai.portal.search.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    @Bean
    Search search(Neighbours neighbours, @Value("${changkai.services.search}") String address) {
        return new Search(neighbours.open("search", address));
    }

    @Bean
    SearchDesk searchDesk(Neighbours neighbours, @Value("${changkai.services.search}") String address) {
        return new SearchDesk(neighbours.asStaff("search", address));
    }
}
