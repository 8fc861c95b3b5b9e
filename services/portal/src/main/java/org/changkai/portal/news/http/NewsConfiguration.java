package org.changkai.portal.news.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsConfiguration {

    @Bean
    News news(Neighbours neighbours, @Value("${changkai.services.news}") String address) {
        return new News(neighbours.open("news", address));
    }
}
