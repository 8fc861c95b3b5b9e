package org.changkai.gateway.session;

import java.util.Optional;
import org.changkai.platform.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Passes the token of the staff's session on, renewed where it has expired; a bearer token that the client sent itself
 * goes through untouched. What changes something by a session's right must come from our own pages: the browser's
 * {@code Sec-Fetch-Site} or {@code Origin} decides, as in OWASP's cross-site request forgery guidance.
 */
@Component
class StaffToken implements GlobalFilter, Ordered {

    private static final Logger log = LoggerFactory.getLogger(StaffToken.class);

    private final ReactiveOAuth2AuthorizedClientManager tokens;
    private final String publicUrl;

    StaffToken(ReactiveOAuth2AuthorizedClientManager tokens, @Value("${changkai.public-url}") String publicUrl) {
        this.tokens = tokens;
        this.publicUrl = publicUrl;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 50;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || !request.getCookies().containsKey(SessionConfiguration.COOKIE)) {
            return chain.filter(exchange);
        }
        return exchange.<OAuth2AuthenticationToken>getPrincipal()
                .flatMap(who -> token(exchange, who))
                .map(OAuth2AuthorizedClient::getAccessToken)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(token -> {
                    if (token.isEmpty()) {
                        return chain.filter(exchange);
                    }
                    if (!fromOurPages(exchange)) {
                        return Mono.error(Problem.of(403, "cross-site").exception());
                    }
                    var bearer = token.get().getTokenValue();
                    return chain.filter(exchange.mutate()
                            .request(changed -> changed.headers(headers -> headers.setBearerAuth(bearer)))
                            .build());
                });
    }

    private Mono<OAuth2AuthorizedClient> token(ServerWebExchange exchange, OAuth2AuthenticationToken who) {
        var asked = OAuth2AuthorizeRequest.withClientRegistrationId(who.getAuthorizedClientRegistrationId())
                .principal(who)
                .attribute(ServerWebExchange.class.getName(), exchange)
                .build();
        return tokens.authorize(asked).onErrorResume(failed -> {
            log.info("A session's token could not be renewed, its owner must sign in again: {}", failed.toString());
            return Mono.empty();
        });
    }

    private boolean fromOurPages(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD) || method.equals(HttpMethod.OPTIONS)) {
            return true;
        }
        var headers = exchange.getRequest().getHeaders();
        @Nullable String site = headers.getFirst("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        var origin = headers.getOrigin();
        return origin == null || origin.equals(publicUrl);
    }
}
