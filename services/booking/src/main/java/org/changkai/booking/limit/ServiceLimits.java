package org.changkai.booking.limit;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The limits that count for one service at one centre. Each is the one that was set most closely: by the centre for the
 * service, by the centre, by the operator for the service, by the operator. It counts what lies within where it was set.
 *
 * @param leadWorkingDays the first date that can be booked: so many working days from today
 * @param horizonWorkingDays the last date that can be booked, never before the first
 * @param cancelUntil how long before its start a visitor may still cancel or move
 * @param perDay open appointments of one person for the service on one day
 * @param open open appointments of one telephone number
 * @param verifiedPhone whether the contact's number must have been verified
 */
public record ServiceLimits(
        String service,
        int leadWorkingDays,
        int horizonWorkingDays,
        Duration cancelUntil,
        Counted perDay,
        Counted open,
        Pausing noShows,
        Pausing cancellations,
        boolean verifiedPhone) {

    /** So many at most, of what lies in the scope. */
    public record Counted(int most, Scope scope) {}

    /** A pause, after what lies in the scope. */
    public record Pausing(Pause pause, Scope scope) {}

    /** Limits with where they were set. */
    public record Layer(@Nullable OwnLimits limits, Scope scope) {}

    private record Set<T>(T value, Scope scope) {}

    /** From the closest layer to the most general one, which sets all of them. */
    public static ServiceLimits of(String service, List<Layer> layers) {
        var lead = closest(layers, OwnLimits::leadWorkingDays).value();
        var perDay = closest(layers, OwnLimits::maxPerDay);
        var open = closest(layers, OwnLimits::maxOpen);
        var noShows = closest(layers, OwnLimits::noShows);
        var cancellations = closest(layers, OwnLimits::cancellations);
        return new ServiceLimits(
                service,
                lead,
                Math.max(lead, closest(layers, OwnLimits::horizonWorkingDays).value()),
                Duration.ofMinutes(closest(layers, OwnLimits::cancelMinutes).value()),
                new Counted(perDay.value(), new Scope(perDay.scope().centre(), service)),
                new Counted(open.value(), open.scope()),
                new Pausing(noShows.value(), noShows.scope()),
                new Pausing(cancellations.value(), cancellations.scope()),
                closest(layers, OwnLimits::verifiedPhone).value());
    }

    private static <T> Set<T> closest(List<Layer> layers, Function<OwnLimits, @Nullable T> limit) {
        for (var layer : layers) {
            var value = layer.limits() == null ? null : limit.apply(layer.limits());
            if (value != null) {
                return new Set<>(value, layer.scope());
            }
        }
        throw new IllegalStateException("a limit that nobody has set");
    }

    /** How far back the history of a person matters. */
    public Duration memory() {
        var missed = noShows.pause().memory();
        var cancelled = cancellations.pause().memory();
        return missed.compareTo(cancelled) > 0 ? missed : cancelled;
    }
}
