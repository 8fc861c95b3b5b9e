package org.changkai.portal.newsroom.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NewsroomConfiguration {

    @Bean
    Newsroom newsroom(Neighbours neighbours, @Value("${changkai.services.news}") String address) {
        return new Newsroom(neighbours.asStaff("news", address));
    }

    @Bean
    Watchlist watchlist(Neighbours neighbours, @Value("${changkai.services.news}") String address) {
        return new Watchlist(neighbours.asStaff("news", address));
    }

    @Bean
    Masthead masthead(Neighbours neighbours, @Value("${changkai.services.news}") String address) {
        return new Masthead(neighbours.asStaff("news", address));
    }
}
