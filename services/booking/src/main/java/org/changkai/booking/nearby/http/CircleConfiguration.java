package org.changkai.booking.nearby.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.changkai.booking.nearby.Circle;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class CircleConfiguration {

    private static final int CALLS = 10;
    private static final Duration REST = Duration.ofSeconds(5);

    @Bean
    Circle circle(
            RestClient.Builder clients,
            LiveSettings<BookingSettings> settings,
            @Value("${changkai.services.registry}") URI registry) {
        var patience = settings.get().firstFree().patience();
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(patience).build());
        requests.setReadTimeout(patience);
        var breaker = CircuitBreaker.of(
                "registry-circle",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS)
                        .minimumNumberOfCalls(CALLS / 2)
                        .waitDurationInOpenState(REST)
                        .ignoreExceptions(HttpClientErrorException.class)
                        .build());
        return new RegistryCircle(
                clients.clone().baseUrl(registry).requestFactory(requests).build(), breaker);
    }
}
