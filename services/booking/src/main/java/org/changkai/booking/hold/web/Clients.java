package org.changkai.booking.hold.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.changkai.booking.hold.Holders;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who asks, as a pseudonym by which what one client has open is counted. */
@Component
public class Clients {

    /** The gateway sends it with what it passes on, and takes it from its own clients; the portal hands it on. */
    private static final String THROUGH_GATEWAY = "X-Forwarded-Host";

    private final Holders holders;

    Clients(Holders holders) {
        this.holders = holders;
    }

    /** Only who comes through the gateway has an address of the own; null for anybody else. */
    public @Nullable UUID of(HttpServletRequest request) {
        return request.getHeader(THROUGH_GATEWAY) == null ? null : holders.of(request.getRemoteAddr());
    }
}
