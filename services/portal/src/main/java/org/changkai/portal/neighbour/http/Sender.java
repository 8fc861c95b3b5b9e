package org.changkai.portal.neighbour.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who sent the request that a page answers, as the gateway tells it. It is handed on, so that other services limit and count
 * people and not the portal.
 *
 * @param address of the client; believed from the gateway alone
 * @param host public host of the suite; null if the request did not come through the gateway
 */
public record Sender(String address, @Nullable String host) {

    private static final String FOR = "X-Forwarded-For";
    private static final String HOST = "X-Forwarded-Host";

    public static Sender of(HttpServletRequest request) {
        return new Sender(request.getRemoteAddr(), request.getHeader(HOST));
    }

    /** As the gateway would send it to a service. */
    public Map<String, String> headers() {
        return host == null ? Map.of(FOR, address) : Map.of(FOR, address, HOST, host);
    }
}
