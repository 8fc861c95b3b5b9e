package org.changkai.identity.signin.web;

import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.changkai.identity.account.Account;
import org.changkai.identity.account.Accounts;
import org.changkai.identity.key.SigningKeys;
import org.changkai.identity.signin.TokenClaims;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.web.ProblemResponses;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.JdbcOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;

/** Three chains: the OAuth 2.1 endpoints, the account API, the sign-in page. */
@Configuration(proxyBeanMethods = false)
class SignInConfiguration {

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        var server = new OAuth2AuthorizationServerConfigurer();
        return http.securityMatcher(server.getEndpointsMatcher())
                .with(server, oauth -> oauth.oidc(Customizer.withDefaults()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/sign-in"),
                        new MediaTypeRequestMatcher(MediaType.TEXT_HTML, MediaType.ALL)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain api(HttpSecurity http, ProblemResponses problems) {
        return http.securityMatcher("/api/**", "/internal/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .oauth2ResourceServer(resource -> resource.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((request, response, refused) ->
                                problems.write(request, response, Problem.of(401, "unauthenticated"))))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signIn(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers("/sign-in", "/sign-in.css", "/error")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage("/sign-in").failureUrl("/sign-in?wrong"))
                .headers(
                        headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(
                                        "default-src 'none'; style-src 'self'; img-src 'self'; frame-ancestors 'none'; base-uri 'none'")))
                .build();
    }

    @Bean
    JWKSource<SecurityContext> tokenKeys(SigningKeys keys) {
        return new ImmutableJWKSet<>(keys.current());
    }

    @Bean
    JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
        return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    OAuth2AuthorizationService authorizations(JdbcOperations jdbc, RegisteredClientRepository clients) {
        return new JdbcOAuth2AuthorizationService(jdbc, clients);
    }

    /** Staff get the scopes they have of those that the client asks for, their name and their areas. */
    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> staffClaims(Accounts accounts) {
        return context -> {
            var principal = context.getPrincipal();
            if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
                describeMachine(context);
            } else if (principal != null) {
                accounts.find(principal.getName()).ifPresent(account -> describe(context, account));
            }
        };
    }

    /** A machine that asks for no scope in particular gets all that it may have (RFC 6749, 3.3). */
    private static void describeMachine(JwtEncodingContext context) {
        if (context.getAuthorizedScopes().isEmpty()) {
            context.getClaims().claim("scope", context.getRegisteredClient().getScopes());
        }
    }

    private static void describe(JwtEncodingContext context, Account account) {
        context.getClaims().claim("name", account.name());
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            context.getClaims().claim("scope", TokenClaims.scopes(context.getAuthorizedScopes(), account));
            if (!account.areas().isEmpty()) {
                context.getClaims().claim("areas", account.areas());
            }
        }
    }
}
