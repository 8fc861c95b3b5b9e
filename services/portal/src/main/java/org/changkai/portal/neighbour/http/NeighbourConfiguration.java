package org.changkai.portal.neighbour.http;

import org.changkai.platform.settings.LiveSettings;
import org.changkai.portal.PortalSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class NeighbourConfiguration {

    @Bean
    Neighbours neighbours(RestClient.Builder builder, LiveSettings<PortalSettings> settings) {
        return new Neighbours(builder, settings.get());
    }

    @Bean
    Together together() {
        return new Together();
    }
}
