package org.changkai.booking.limit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which visits a limit counts: those of the centre and of the service for which it was set.
 *
 * @param centre null where it was set for all centres
 * @param service null where it was set for all services
 */
public record Scope(@Nullable String centre, @Nullable String service) {

    public boolean covers(String visited, List<String> services) {
        return (centre == null || centre.equals(visited)) && (service == null || services.contains(service));
    }
}
