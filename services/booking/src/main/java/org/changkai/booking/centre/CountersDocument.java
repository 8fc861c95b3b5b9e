package org.changkai.booking.centre;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counters, rooms and sessions as a manager sets them; a kind of service that none of them names has the defaults.
 *
 * @param homeVisitAreas codes of the areas in which home visits are made; the centre's own area if absent
 */
public record CountersDocument(
        @NotEmpty @Size(max = 100) List<@Valid @NotNull CounterDocument> counters,
        @Nullable @Size(max = 100) List<@Valid @NotNull SessionDocument> sessions,

        @Nullable @Size(max = 200)
        List<@NotNull @Pattern(regexp = "\\d{12}", message = "area-invalid") String> homeVisitAreas) {

    /**
     * One counter, or several alike.
     *
     * @param number as it stands above the counter
     * @param services codes of what can be done there
     * @param publicCapacity visits at one time that citizens may book
     * @param staffCapacity visits at one time besides, which only staff may book; none if absent
     */
    public record CounterDocument(
            @Min(1) @Max(999) int number,
            @Nullable @Size(max = 50) String name,
            @NotEmpty @Size(max = 50) Set<@NotNull String> services,
            @Min(0) @Max(500) int publicCapacity,
            @Min(0) @Max(500) @Nullable Integer staffCapacity) {

        /** Visits at one time, whoever books them. */
        public int places() {
            return publicCapacity + (staffCapacity == null ? 0 : staffCapacity);
        }
    }

    /**
     * When a session is held, and for how many.
     *
     * @param times when it is held, e.g. {@code We 19:00-20:30}
     */
    public record SessionDocument(
            @NotNull String service,
            @NotNull @Size(max = 200) String times,
            @Min(1) @Max(10_000) int quota) {}

    public @Nullable SessionDocument session(String service) {
        return sessions == null
                ? null
                : sessions.stream()
                        .filter(session -> session.service().equals(service))
                        .findFirst()
                        .orElse(null);
    }
}
