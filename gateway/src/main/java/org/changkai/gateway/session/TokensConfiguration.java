package org.changkai.gateway.session;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;

@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

    @Bean
    ReactiveOAuth2AuthorizedClientManager tokens(
            ReactiveClientRegistrationRepository clients, ServerOAuth2AuthorizedClientRepository sessions) {
        var manager = new DefaultReactiveOAuth2AuthorizedClientManager(clients, sessions);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .authorizationCode()
                .refreshToken()
                .build());
        return manager;
    }
}
