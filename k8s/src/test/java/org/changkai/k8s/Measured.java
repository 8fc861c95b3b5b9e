package org.changkai.k8s;

import com.zaxxer.hikari.metrics.PoolStats;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The names and labels under which a service is measured, as the libraries of this build really write them. */
final class Measured {

    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z][a-zA-Z0-9_]*)(\\{[^}]*})? ");

    private Measured() {}

    /** One line for each series, as Prometheus reads it, together with what Prometheus itself adds. */
    static String scrape() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        var breakers = CircuitBreakerRegistry.ofDefaults();
        breakers.circuitBreaker("booking");
        TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(breakers).bindTo(registry);
        new MicrometerMetricsTrackerFactory(registry).create("pool", new PoolStats(1000) {
            @Override
            protected void update() {}
        });
        // Spring Boot's convention for its servers, servlet and reactive.
        Timer.builder("http.server.requests")
                .tags("exception", "none", "method", "GET", "outcome", "SUCCESS", "status", "200", "uri", "/")
                .register(registry)
                .record(1, TimeUnit.MILLISECONDS);
        // The platform's follower of the change feed.
        TimeGauge.builder("changkai.feed.lag", () -> 1, TimeUnit.MILLISECONDS)
                .tag("source", "registry")
                .register(registry);
        // Search's index.
        TimeGauge.builder("changkai.search.index.lag", () -> 1, TimeUnit.SECONDS)
                .register(registry);
        // Booking's messages.
        Gauge.builder("changkai.messages.dead", () -> 1).register(registry);
        Gauge.builder("changkai.messages.waiting", () -> 1).baseUnit("seconds").register(registry);
        // The registry's street data.
        Gauge.builder("changkai.registry.streets.trouble", () -> 0).register(registry);
        // News: its lease, what the photo store has not deleted, subscribers.
        Gauge.builder("changkai.news.lease.lost", () -> 1).baseUnit("seconds").register(registry);
        Gauge.builder("changkai.news.leftovers.waiting", () -> 1)
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("changkai.news.subscribers.failing", () -> 1).register(registry);
        // The gateway's requests while Redis is away.
        Counter.builder("changkai.gateway.unlimited").register(registry);
        Counter.builder("changkai.gateway.busy").tag("service", "booking").register(registry);
        try (var heap = new JvmHeapPressureMetrics()) {
            heap.bindTo(registry);
            return registry.scrape() + "\nup 1\n";
        }
    }

    static Set<String> names() {
        var names = new TreeSet<String>();
        SERIES.matcher(scrape()).results().forEach(series -> names.add(series.group(1)));
        return names;
    }
}
