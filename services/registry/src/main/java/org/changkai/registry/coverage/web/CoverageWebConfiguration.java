package org.changkai.registry.coverage.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageWebConfiguration {

    @Bean
    Turns turns() {
        return new Turns();
    }
}
