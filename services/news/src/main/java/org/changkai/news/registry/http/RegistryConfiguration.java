package org.changkai.news.registry.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.changkai.news.registry.RegistryEntries;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

@Configuration(proxyBeanMethods = false)
class RegistryConfiguration {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Bean
    RegistryEntries registryEntries(RestClient.Builder clients, @Value("${changkai.services.registry}") URI registry) {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        requests.setReadTimeout(PATIENCE);
        return new HttpRegistryEntries(
                clients.clone().baseUrl(registry).requestFactory(requests).build());
    }
}
