package org.changkai.registry.imports.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ImportsWebConfiguration {

    @Bean
    RowReasons rowReasons() {
        return new RowReasons();
    }
}
