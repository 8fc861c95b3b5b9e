package org.changkai.portal.centre.http;

import org.changkai.portal.neighbour.http.Neighbours;
import org.changkai.portal.neighbour.http.Together;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    @Bean
    Registry registry(Neighbours neighbours, @Value("${changkai.services.registry}") String address) {
        return new Registry(neighbours.open("registry", address));
    }

    @Bean
    OwnAreas ownAreas(Registry registry, Together together) {
        return new OwnAreas(registry, together);
    }
}
