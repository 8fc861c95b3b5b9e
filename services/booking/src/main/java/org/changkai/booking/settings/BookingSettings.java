package org.changkai.booking.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.limit.Pause;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How booking behaves; each key is explained in {@code config-repo/booking.yml}. */
public record BookingSettings(
        @NotNull @DurationMin(seconds = 1) @DurationMax(hours = 2)
        Duration hold,

        @NotNull @Valid Limits limits,
        @NotNull @Valid Places places,
        @NotNull @Valid Calendar calendar,
        @NotNull @Valid FirstFree firstFree,
        @NotNull @Valid Hall hall,
        @NotNull @Valid Keeping keeping,
        @NotEmpty List<@Valid ServiceItem> services) {

    /** What a person may book, and when. */
    public record Limits(
            @Min(0) @Max(60) int leadWorkingDays,
            @Min(0) @Max(260) int horizonWorkingDays,
            @Min(0) @Max(400) int staffHorizonDays,
            @NotNull @DurationMax(days = 30) Duration cancelUntil,
            @Min(1) @Max(100) int maxPerDay,
            @Min(1) @Max(1000) int maxOpen,
            @Min(1) @Max(12) int maxServicesPerVisit,
            @NotNull @Valid Pause noShows,
            @NotNull @Valid Pause cancellations,
            @NotNull Duration checkInOpens,
            @NotNull Duration checkInCloses) {

        /** As the most general layer of limits. */
        public OwnLimits asLayer() {
            return new OwnLimits(
                    leadWorkingDays,
                    horizonWorkingDays,
                    (int) cancelUntil.toMinutes(),
                    maxPerDay,
                    maxOpen,
                    noShows,
                    cancellations);
        }
    }

    /** What a centre has that has said nothing of its own. */
    public record Places(
            @Min(0) @Max(500) int counters,
            @Min(0) @Max(500) int rooms,
            @Min(0) @Max(500) int phoneLines,
            @Min(0) @Max(500) int homeVisitTeams,
            @NotNull DayOfWeek makeUpDay) {}

    /** How much of a calendar one call gives. */
    public record Calendar(
            @Min(1) @Max(366) int defaultDays,
            @Min(1) @Max(366) int maxDays,
            @Min(1) @Max(500) int maxCentres) {}

    /** How the soonest time nearby is found. */
    public record FirstFree(
            @NotNull Duration patience,
            @Min(1) @Max(5000) int maxCentres,
            double straightDetour,
            double metresPerMinute) {}

    /** How the hall calls. */
    public record Hall(
            @Min(1) @Max(100) int firstInARow,
            @Min(1) @Max(50) int shownCalls,
            @NotNull @DurationMin(millis = 100) Duration look,
            @NotNull @DurationMin(seconds = 1) Duration heartbeat) {}

    /** How long personal data stay. */
    public record Keeping(@Min(1) @Max(3650) int daysAfterVisit) {}
}
