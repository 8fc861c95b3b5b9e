package org.changkai.gateway.breaker;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import org.changkai.gateway.GatewaySettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.cloud.context.environment.EnvironmentChangeEvent;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * One breaker per service. A call counts as failed when no answer came, or one of 500 and above that says the service
 * itself is unwell. While a breaker is open the answer is 503 at once, so that a slow service takes nobody along.
 */
@Component
class Breakers implements GlobalFilter, Ordered {

    private static final String LOCAL_ONLY = "none";

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final LiveSettings<GatewaySettings> settings;

    Breakers(LiveSettings<GatewaySettings> settings, MeterRegistry meters) {
        this.settings = settings;
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(meters);
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }

    /** Changed settings count for breakers made from now on, and all are made anew. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void settingsChanged(EnvironmentChangeEvent changed) {
        if (changed.getKeys().stream().anyMatch(key -> key.startsWith("changkai.gateway.breaker"))) {
            breakers.getAllCircuitBreakers().forEach(breaker -> breakers.remove(breaker.getName()));
        }
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Route route = exchange.getAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        var service =
                route == null ? LOCAL_ONLY : String.valueOf(route.getMetadata().get("service"));
        var breaker = breakers.circuitBreaker(service, this::config);
        return Mono.defer(() -> {
            breaker.acquirePermission();
            var start = System.nanoTime();
            return chain.filter(exchange)
                    .doOnSuccess(done -> judge(breaker, exchange, start))
                    .doOnError(failure -> breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, failure))
                    .doOnCancel(breaker::releasePermission);
        });
    }

    private static void judge(CircuitBreaker breaker, ServerWebExchange exchange, long start) {
        var took = System.nanoTime() - start;
        var status = exchange.getResponse().getStatusCode();
        if (status != null && status.is5xxServerError()) {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IllegalStateException("answered " + status.value()));
        } else {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        }
    }

    private CircuitBreakerConfig config() {
        var breaker = settings.get().breaker();
        return CircuitBreakerConfig.custom()
                .slidingWindowSize(breaker.calls())
                .minimumNumberOfCalls(Math.max(2, breaker.calls() / 2))
                .failureRateThreshold(breaker.failures())
                .waitDurationInOpenState(breaker.pause())
                .permittedNumberOfCallsInHalfOpenState(5)
                .build();
    }
}
