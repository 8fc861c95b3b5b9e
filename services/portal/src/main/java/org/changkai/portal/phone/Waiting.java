package org.changkai.portal.phone;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verified telephone waits for.
 *
 * @param status WAITING or OFFERED
 * @param ahead how many wait before it; null unless it waits
 */
public record Waiting(
        String reference,
        String centreName,
        String serviceName,
        String status,
        @Nullable Integer ahead) {

    /** All of them. */
    public record AllWaiting(List<Waiting> items) {}
}
