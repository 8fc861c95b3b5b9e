package org.changkai.booking.limit;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens too often pauses booking for a while.
 *
 * @param times how often is too often
 * @param withinDays the days within which it happened so often
 * @param pauseDays the days of the pause, from the last of those times on
 */
public record Pause(
        @Min(value = 1, message = "times-range") @Max(value = 1000, message = "times-range")
        int times,

        @Min(value = 1, message = "within-days-range") @Max(value = 400, message = "within-days-range")
        int withinDays,

        @Min(value = 1, message = "pause-days-range") @Max(value = 400, message = "pause-days-range")
        int pauseDays) {

    /** How far back one must look to know whether there is a pause now. */
    public Duration memory() {
        return Duration.ofDays((long) withinDays + pauseDays);
    }

    /** Until when booking is paused; null if it is not. */
    public @Nullable Instant until(List<Instant> happened, Instant now) {
        var inOrder = happened.stream().sorted().toList();
        Instant until = null;
        for (var last = times - 1; last < inOrder.size(); last++) {
            var first = inOrder.get(last - times + 1);
            if (!first.plus(Duration.ofDays(withinDays)).isBefore(inOrder.get(last))) {
                until = inOrder.get(last).plus(Duration.ofDays(pauseDays));
            }
        }
        return until != null && now.isBefore(until) ? until : null;
    }
}
