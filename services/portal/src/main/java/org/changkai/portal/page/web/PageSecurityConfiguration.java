package org.changkai.portal.page.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.SecurityFilterChain;

/** As in every other service, but a token that is worn out makes a visitor of its bearer instead of an error. */
@Configuration(proxyBeanMethods = false)
class PageSecurityConfiguration {

    @Bean
    SecurityFilterChain pageSecurity(HttpSecurity http, JwtDecoder decoder) {
        var bearer = bearerOrVisitor(new JwtAuthenticationProvider(decoder));
        return http.csrf(AbstractHttpConfigurer::disable) // GuardForms
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(request -> bearer))
                .build();
    }

    private static AuthenticationManager bearerOrVisitor(JwtAuthenticationProvider tokens) {
        return token -> {
            try {
                return tokens.authenticate(token);
            } catch (AuthenticationException refused) {
                return new AnonymousAuthenticationToken(
                        "visitor", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));
            }
        };
    }
}
