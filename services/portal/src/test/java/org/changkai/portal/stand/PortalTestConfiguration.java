package org.changkai.portal.stand;

import org.changkai.platform.kit.TestTokens;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;

@TestConfiguration(proxyBeanMethods = false)
class PortalTestConfiguration {

    @Bean
    @Primary
    JwtDecoder testTokenDecoder() {
        return TestTokens.decoder();
    }
}
