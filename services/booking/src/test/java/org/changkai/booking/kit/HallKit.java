package org.changkai.booking.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.changkai.platform.kit.ServiceClient;
import org.changkai.platform.kit.ServiceClient.Answer;
import tools.jackson.databind.JsonNode;

/** Speaks for the tests in the hall, as a clerk: gives numbers, calls them and serves them. */
public final class HallKit {

    private final ServiceClient clerk;

    HallKit(ServiceClient client) {
        this.clerk = client.as("clerk", "booking:desk");
    }

    /** For what the kit has no words for, and for what is to be refused. */
    public ServiceClient clerk() {
        return clerk;
    }

    public JsonNode take(String centre, String service) {
        return take(centre, Map.of("service", service));
    }

    /**
     * The number of somebody who is expected.
     *
     * @param appointment its reference, or what its QR code says
     */
    public JsonNode take(String centre, String service, String appointment) {
        return take(centre, Map.of("service", service, "appointment", appointment));
    }

    public JsonNode take(String centre, Map<String, ?> wanted) {
        var answer = clerk.post("/api/booking/centres/" + centre + "/tickets", wanted);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    /** The ticket that the counter calls. */
    public JsonNode next(String centre, int counter) {
        return done(clerk.post(counter(centre, counter), "{}"));
    }

    /** Where the counter calls. */
    public static String counter(String centre, int number) {
        return "/api/booking/centres/" + centre + "/counters/" + number + "/next";
    }

    /** The ticket after a step such as {@code serve}. */
    public JsonNode step(JsonNode ticket, String step) {
        return done(clerk.post("/api/booking/tickets/" + ticket.path("id").asString() + "/" + step, "{}"));
    }

    private static JsonNode done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
