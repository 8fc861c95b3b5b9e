package org.changkai.booking.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.changkai.booking.limit.OwnLimits;
import org.jspecify.annotations.Nullable;

/**
 * Limits as a manager sets them; what is absent follows the operator's.
 *
 * @param general for all services of the centre
 * @param services for single services, counting before the general ones
 */
public record LimitsDocument(
        @Valid @Nullable OwnLimits general,
        @Nullable @Size(max = 100) List<@Valid @NotNull ForService> services) {

    /** Limits of one service at this centre. */
    public record ForService(
            @NotBlank @Size(max = 64) String service,
            @NotNull @Valid OwnLimits limits) {}

    public @Nullable OwnLimits of(String service) {
        return services == null
                ? null
                : services.stream()
                        .filter(one -> one.service().equals(service))
                        .map(ForService::limits)
                        .findFirst()
                        .orElse(null);
    }
}
