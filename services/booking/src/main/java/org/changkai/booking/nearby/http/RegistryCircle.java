package org.changkai.booking.nearby.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import org.changkai.booking.nearby.Circle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks registry, with a time limit, and stops asking for a while when it does not answer. */
final class RegistryCircle implements Circle {

    private static final Logger log = LoggerFactory.getLogger(RegistryCircle.class);

    private final RestClient registry;
    private final CircuitBreaker breaker;

    RegistryCircle(RestClient registry, CircuitBreaker breaker) {
        this.registry = registry;
        this.breaker = breaker;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(String method, @Nullable List<Place> centres) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String id, double distance, double walkMinutes) {}

    @Override
    public @Nullable Around around(double lat, double lon, int minutes, String service, String datum) {
        try {
            return breaker.executeSupplier(() -> ask(lat, lon, minutes, service, datum));
        } catch (CallNotPermittedException open) {
            return null;
        } catch (RestClientException away) {
            log.warn("Registry gave no circle: {}", away.getClass().getSimpleName());
            return null;
        }
    }

    private @Nullable Around ask(double lat, double lon, int minutes, String service, String datum) {
        var answer = registry.get()
                .uri(
                        "/api/registry/circle?lat={lat}&lon={lon}&minutes={minutes}&service={service}&datum={datum}&reach=false",
                        lat,
                        lon,
                        minutes,
                        service,
                        datum)
                .retrieve()
                .body(Answer.class);
        var centres = answer == null ? null : answer.centres();
        return answer == null || centres == null
                ? null
                : new Around(
                        answer.method(),
                        centres.stream()
                                .map(place -> new Reached(place.id(), place.distance(), place.walkMinutes()))
                                .toList());
    }
}
