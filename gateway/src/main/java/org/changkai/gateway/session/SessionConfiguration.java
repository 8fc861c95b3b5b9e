package org.changkai.gateway.session;

import java.net.URI;
import org.changkai.gateway.GatewaySettings;
import org.changkai.gateway.error.GatewayProblems;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveRedisTemplate;
import org.springframework.data.redis.serializer.JdkSerializationRedisSerializer;
import org.springframework.data.redis.serializer.RedisSerializationContext;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.server.WebSessionServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationFailureHandler;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.authentication.logout.ServerLogoutSuccessHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.annotation.web.server.EnableSpringWebSession;
import org.springframework.session.data.redis.ReactiveRedisSessionRepository;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.session.CookieWebSessionIdResolver;
import org.springframework.web.server.session.WebSessionIdResolver;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/** Sign-in at {@code /session/start/changkai}, back at {@code /session/code/changkai}, sign-out by POST to {@code /session/end}. */
@Configuration(proxyBeanMethods = false)
@EnableSpringWebSession
class SessionConfiguration {

    static final String COOKIE = "CHANGKAI";

    private static final String PATHS = "/session/";

    @Bean
    ReactiveSessionRepository<? extends Session> sessions(
            ReactiveRedisConnectionFactory redis, LiveSettings<GatewaySettings> settings) {
        var values = new JdkSerializationRedisSerializer(SessionConfiguration.class.getClassLoader());
        var context = RedisSerializationContext.<String, Object>newSerializationContext(RedisSerializer.string())
                .hashKey(RedisSerializer.string())
                .value(values)
                .hashValue(values)
                .build();
        var sessions = new ReactiveRedisSessionRepository(new ReactiveRedisTemplate<>(redis, context));
        sessions.setRedisKeyNamespace("changkai:session");
        sessions.setDefaultMaxInactiveInterval(settings.get().session());
        return new ForgivingSessions<>(sessions);
    }

    @Bean
    WebSessionIdResolver sessionCookie(@Value("${changkai.public-url}") URI publicUrl) {
        var cookie = new CookieWebSessionIdResolver();
        cookie.setCookieName(COOKIE);
        cookie.addCookieInitializer(builder -> builder.httpOnly(true)
                .sameSite("Lax")
                .secure("https".equals(publicUrl.getScheme()))
                .path("/"));
        return cookie;
    }

    /** Commits where the error handlers still listen: the session is saved on commit, and Redis may be away. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebFilter commitSessions() {
        return (exchange, chain) -> exchange.getRequest().getPath().value().startsWith(PATHS)
                ? chain.filter(exchange)
                        .then(Mono.defer(() -> exchange.getResponse().setComplete()))
                : chain.filter(exchange);
    }

    /** Tokens stay in the session, so that every gateway finds them. */
    @Bean
    ServerOAuth2AuthorizedClientRepository tokensInSession() {
        return new WebSessionServerOAuth2AuthorizedClientRepository();
    }

    @Bean
    SecurityWebFilterChain security(
            ServerHttpSecurity http,
            ReactiveClientRegistrationRepository clients,
            GatewayProblems problems,
            @Value("${changkai.public-url}") String publicUrl) {
        return http.securityMatcher(SessionConfiguration::concernsASession)
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .authorizeExchange(every -> every.anyExchange().permitAll())
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                        (exchange, refused) -> problems.write(exchange, Problem.of(401, "unauthenticated"))))
                .oauth2Login(login -> login.authorizationRequestResolver(starts(clients))
                        .authenticationMatcher(
                                new PathPatternParserServerWebExchangeMatcher("/session/code/{registrationId}"))
                        .authenticationSuccessHandler(new RedirectServerAuthenticationSuccessHandler("/staff"))
                        .authenticationFailureHandler(
                                new RedirectServerAuthenticationFailureHandler("/staff?sign-in=failed")))
                .logout(out -> out.requiresLogout(
                                new PathPatternParserServerWebExchangeMatcher("/session/end", HttpMethod.POST))
                        .logoutSuccessHandler(goodbye(publicUrl)))
                .build();
    }

    /** Most requests are a citizen's, without a session: they are spared what only staff need. */
    private static Mono<MatchResult> concernsASession(ServerWebExchange exchange) {
        var request = exchange.getRequest();
        return request.getCookies().containsKey(COOKIE)
                        || request.getPath().value().startsWith(PATHS)
                ? MatchResult.match()
                : MatchResult.notMatch();
    }

    private static ServerOAuth2AuthorizationRequestResolver starts(ReactiveClientRegistrationRepository clients) {
        var resolver = new DefaultServerOAuth2AuthorizationRequestResolver(
                clients, new PathPatternParserServerWebExchangeMatcher("/session/start/{registrationId}"));
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    /** Ends the session at identity too, which then leads back to the home page. */
    private static ServerLogoutSuccessHandler goodbye(String publicUrl) {
        return (WebFilterExchange filter, Authentication who) -> {
            var target = UriComponentsBuilder.fromUriString(publicUrl + "/");
            if (who.getPrincipal() instanceof OidcUser user && user.getIdToken() != null) {
                target = UriComponentsBuilder.fromUriString(publicUrl + "/connect/logout")
                        .queryParam("id_token_hint", user.getIdToken().getTokenValue())
                        .queryParam("post_logout_redirect_uri", publicUrl + "/");
            }
            var response = filter.getExchange().getResponse();
            response.setStatusCode(HttpStatus.SEE_OTHER);
            response.getHeaders().setLocation(target.build().toUri());
            return response.setComplete();
        };
    }
}
