package org.changkai.news.registry.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.changkai.news.registry.RegistryEntries;
import org.changkai.news.story.About;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks with a time limit; only a 404 means that an entry is unknown. */
final class HttpRegistryEntries implements RegistryEntries {

    private static final Logger log = LoggerFactory.getLogger(HttpRegistryEntries.class);

    private final RestClient registry;

    /** What we use of the registry's answer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Answer(@Nullable String name) {}

    HttpRegistryEntries(RestClient registry) {
        this.registry = registry;
    }

    @Override
    public Found find(About entry) {
        var kind = switch (entry.type()) {
            case CENTRE -> "centres";
            case ORGANIZATION -> "organizations";
            case AREA -> "areas";
        };
        try {
            var answer = registry.get()
                    .uri("/api/registry/{kind}/{id}", kind, entry.id())
                    .retrieve()
                    .body(Answer.class);
            return new Found.There(answer == null ? null : answer.name());
        } catch (HttpClientErrorException refused) {
            return refused.getStatusCode() == HttpStatus.NOT_FOUND ? new Found.Unknown() : away(refused);
        } catch (RestClientException away) {
            return away(away);
        }
    }

    private static Found away(RestClientException away) {
        log.warn("Registry did not say what it has: {}", away.getClass().getSimpleName());
        return new Found.RegistryAway();
    }
}
