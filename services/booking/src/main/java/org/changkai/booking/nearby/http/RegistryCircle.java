package org.changkai.booking.nearby.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.util.List;
import java.util.Map;
import org.changkai.booking.nearby.Circle;
import org.changkai.platform.problem.Problem;
import org.changkai.platform.problem.Problem.InvalidField;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Asks registry, with a time limit, and stops asking for a while when it does not answer. */
final class RegistryCircle implements Circle {

    private static final Logger log = LoggerFactory.getLogger(RegistryCircle.class);

    private static final int REFUSED = 422;

    private final RestClient registry;
    private final CircuitBreaker breaker;

    RegistryCircle(RestClient registry, CircuitBreaker breaker) {
        this.registry = registry;
        this.breaker = breaker;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Answer(
            String method,
            @Nullable List<Place> centres,
            @Nullable Nearest nearest) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Place(String id, double distance, double walkMinutes) {}

    /** @param matching whether it gives the service */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Nearest(String id, double distance, boolean matching) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Refused(@Nullable String code, @Nullable List<InvalidField> errors) {}

    @Override
    public @Nullable Around around(double lat, double lon, int minutes, String service, String datum) {
        try {
            return breaker.executeSupplier(() -> ask(lat, lon, minutes, service, datum));
        } catch (CallNotPermittedException open) {
            return null;
        } catch (HttpClientErrorException refused) {
            if (refused.getStatusCode().value() == REFUSED) {
                throw problem(refused.getResponseBodyAs(Refused.class)).exception();
            }
            log.warn("Registry gave no circle: {}", refused.getStatusCode());
            return null;
        } catch (RestClientException away) {
            log.warn("Registry gave no circle: {}", away.getClass().getSimpleName());
            return null;
        }
    }

    /** The question is at fault and not registry: who asked has to hear of it. */
    private static Problem problem(@Nullable Refused refused) {
        var code = refused == null ? null : refused.code();
        var errors = refused == null ? null : refused.errors();
        return new Problem(
                REFUSED, code == null ? "invalid-request" : code, Map.of(), errors == null ? List.of() : errors);
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
                                .toList(),
                        nearest(answer.nearest()));
    }

    private static @Nullable Distant nearest(@Nullable Nearest nearest) {
        return nearest == null || !nearest.matching() ? null : new Distant(nearest.id(), nearest.distance());
    }
}
