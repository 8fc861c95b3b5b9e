package org.changkai.registry.circle;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people walk.
 *
 * @param pace kilometres an hour
 * @param slowPace kilometres an hour of older people and of prams
 * @param detour how much longer a way is than the straight line, where no street data tell
 * @param farthestFromStreet metres from the nearest street beyond which the network says nothing
 */
public record WalkSettings(
        @DefaultValue("5.0") @Positive @DecimalMax("6.5") double pace,
        @DefaultValue("3.4") @Positive @DecimalMax("6.5") double slowPace,

        @DefaultValue("1.3") @DecimalMin("1.0") @DecimalMax("3.0")
        double detour,

        @DefaultValue("300") @Positive double farthestFromStreet) {

    private static final double KMH = 3.6;

    /** Metres a second. */
    double speed(Pace chosen) {
        return (chosen == Pace.SLOW ? slowPace : pace) / KMH;
    }
}
