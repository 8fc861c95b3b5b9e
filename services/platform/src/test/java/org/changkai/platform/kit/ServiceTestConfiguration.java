package org.changkai.platform.kit;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@TestConfiguration(proxyBeanMethods = false)
class ServiceTestConfiguration {

    @Bean
    @Primary
    JwtDecoder testTokenDecoder() {
        return TestTokens.decoder();
    }

    @Bean
    @Lazy
    ServiceClient serviceClient(Environment environment) {
        return new ServiceClient("http://localhost:" + environment.getRequiredProperty("local.server.port"));
    }
}
