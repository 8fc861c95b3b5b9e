package org.changkai.booking.message.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import org.changkai.booking.message.NotSent;
import org.changkai.booking.message.Sender;
import org.changkai.booking.message.ShowInstead;
import org.changkai.booking.settings.BookingSettings;
import org.changkai.booking.settings.BookingSettings.Sms;
import org.changkai.platform.settings.LiveSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SmsConfiguration {

    private static final int CALLS = 20;
    private static final Duration REST = Duration.ofSeconds(10);

    /** As the service started; another gateway counts from the next start. */
    @Bean
    Sender smsSender(LiveSettings<BookingSettings> settings, RestClient.Builder clients, JsonMapper json, Clock clock) {
        var sms = settings.get().messages().sms();
        return switch (sms.by()) {
            case NONE -> new NotSent(Sender.Channel.SMS);
            case SHOWN -> new ShowInstead(Sender.Channel.SMS);
            case SENT -> gateway(sms, clients, json, clock);
        };
    }

    private static SmsGateway gateway(Sms sms, RestClient.Builder clients, JsonMapper json, Clock clock) {
        var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(sms.patience())
                .build());
        requests.setReadTimeout(sms.patience());
        var breaker = CircuitBreaker.of(
                "sms-gateway",
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(CALLS)
                        .minimumNumberOfCalls(CALLS / 2)
                        .waitDurationInOpenState(REST)
                        .ignoreExceptions(HttpClientErrorException.class)
                        .build());
        return new SmsGateway(
                clients.clone().baseUrl(sms.url()).requestFactory(requests).build(),
                sms.secret(),
                breaker,
                json,
                clock);
    }
}
