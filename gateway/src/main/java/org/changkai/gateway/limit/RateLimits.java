package org.changkai.gateway.limit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.changkai.gateway.GatewaySettings;
import org.changkai.gateway.error.GatewayProblems;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A token bucket per client address and kind of request, shared by all gateways in Redis; none while Redis is away. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1000)
class RateLimits implements WebFilter {

    private static final long REDIS_WAS_AWAY = -1;

    private final RedisRateLimiter limiter;
    private final LiveSettings<GatewaySettings> settings;
    private final ClientAddress clients;
    private final GatewayProblems problems;
    private final Counter unlimited;

    RateLimits(
            RedisRateLimiter limiter,
            LiveSettings<GatewaySettings> settings,
            ClientAddress clients,
            GatewayProblems problems,
            MeterRegistry meters) {
        this.limiter = limiter;
        this.settings = settings;
        this.clients = clients;
        this.problems = problems;
        this.unlimited = Counter.builder("changkai.gateway.unlimited")
                .description("Requests that passed without a limit because Redis was away")
                .register(meters);
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var kind = kind(exchange);
        limiter.getConfig().put(kind, bucket(kind));
        return limiter.isAllowed(kind, clients.network(exchange)).flatMap(answer -> pass(exchange, chain, answer));
    }

    private Mono<Void> pass(ServerWebExchange exchange, WebFilterChain chain, RateLimiter.Response answer) {
        if (answer.isAllowed()) {
            if (String.valueOf(REDIS_WAS_AWAY).equals(answer.getHeaders().get(RedisRateLimiter.REMAINING_HEADER))) {
                unlimited.increment();
            }
            return chain.filter(exchange);
        }
        return problems.write(exchange, Problem.of(429, "too-many-requests"));
    }

    private RedisRateLimiter.Config bucket(String kind) {
        var limits = settings.get().limits();
        var limit = switch (kind) {
            case "sign-in" -> limits.signIn();
            case "write" -> limits.write();
            default -> limits.read();
        };
        return new RedisRateLimiter.Config()
                .setReplenishRate(limit.perSecond())
                .setBurstCapacity(limit.burst())
                .setRequestedTokens(1);
    }

    private static String kind(ServerWebExchange exchange) {
        var method = exchange.getRequest().getMethod();
        var reads = method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
        var path = exchange.getRequest().getPath().value();
        if (!reads && (path.equals("/sign-in") || path.equals("/oauth2/token"))) {
            return "sign-in";
        }
        return reads ? "read" : "write";
    }
}
