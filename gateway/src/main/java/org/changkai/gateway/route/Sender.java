package org.changkai.gateway.route;

import io.micrometer.tracing.propagation.Propagator;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.changkai.gateway.error.GatewayProblems;
import org.changkai.gateway.limit.ClientAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a service learns of the sender: the client's address and the public address of the suite, both from the gateway
 * alone; what a client claims of itself, and the staff's session cookie, stay outside. The trace of the request goes along:
 * Spring Cloud Gateway's own filters for it begin a second span and a second timer for each request, which say what the
 * service says of itself and cost a tenth of the gateway's time.
 */
@Component
class Sender implements HttpHeadersFilter {

    private static final String SESSION_COOKIE = "CHANGKAI=";

    private final ClientAddress clients;
    private final Propagator propagator;
    private final URI publicUrl;

    Sender(ClientAddress clients, Propagator propagator, @Value("${changkai.public-url}") URI publicUrl) {
        this.clients = clients;
        this.propagator = propagator;
        this.publicUrl = publicUrl;
    }

    @Override
    public HttpHeaders filter(HttpHeaders sent, ServerWebExchange exchange) {
        var passed = new HttpHeaders();
        sent.forEach((name, values) -> {
            var lower = name.toLowerCase(Locale.ROOT);
            if (!lower.startsWith("x-forwarded-") && !lower.equals("forwarded") && !lower.equals("cookie")) {
                passed.addAll(name, values);
            }
        });
        var cookies = sent.getOrEmpty(HttpHeaders.COOKIE).stream()
                .flatMap(header -> Arrays.stream(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(SESSION_COOKIE))
                .toList();
        if (!cookies.isEmpty()) {
            passed.set(HttpHeaders.COOKIE, String.join("; ", cookies));
        }
        passed.set("X-Forwarded-For", clients.of(exchange));
        passed.set("X-Forwarded-Proto", publicUrl.getScheme());
        passed.set("X-Forwarded-Host", publicUrl.getAuthority());
        var port = publicUrl.getPort();
        passed.set(
                "X-Forwarded-Port",
                String.valueOf(port > 0 ? port : publicUrl.getScheme().equals("https") ? 443 : 80));
        GatewayProblems.trace(exchange)
                .ifPresent(trace -> propagator.inject(trace, passed, (_, name, value) -> passed.set(name, value)));
        return passed;
    }
}
