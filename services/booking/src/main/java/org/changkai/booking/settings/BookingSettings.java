package org.changkai.booking.settings;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.changkai.booking.item.ServiceItem;
import org.changkai.booking.limit.OwnLimits;
import org.changkai.booking.limit.Pause;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.util.unit.DataSize;

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
        @NotNull @Valid Waitlist waitlist,
        @NotNull @Valid Replaced replaced,
        @NotNull @Valid Messages messages,
        @NotNull @Valid Codes codes,
        @NotEmpty List<@Valid ServiceItem> services) {

    /** The most general layer of limits, with what the operator asks for this service. */
    public OwnLimits operatorsLimits(String service) {
        return limits.asLayer(codes.requiredFor().contains(service));
    }

    /** What a person may book, and when. */
    public record Limits(
            @Min(0) @Max(60) int leadWorkingDays,
            @Min(0) @Max(260) int horizonWorkingDays,
            @Min(0) @Max(400) int staffHorizonDays,
            @NotNull @DurationMax(days = 30) Duration cancelUntil,
            @Min(1) @Max(100) int maxPerDay,
            @Min(1) @Max(1000) int maxOpen,
            @Min(1) @Max(100_000) int maxHolds,
            @Min(1) @Max(10_000) int maxNumbers,
            @Min(1) @Max(12) int maxServicesPerVisit,
            @NotNull @Valid Pause noShows,
            @NotNull @Valid Pause cancellations,
            @NotNull Duration checkInOpens,
            @NotNull Duration checkInCloses) {

        /** As the most general layer of limits. */
        public OwnLimits asLayer() {
            return asLayer(false);
        }

        private OwnLimits asLayer(boolean verifiedPhone) {
            return new OwnLimits(
                    leadWorkingDays,
                    horizonWorkingDays,
                    (int) cancelUntil.toMinutes(),
                    maxPerDay,
                    maxOpen,
                    noShows,
                    cancellations,
                    verifiedPhone);
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
            @Min(1) @Max(500) int maxCentres,
            @NotNull DataSize kept) {}

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
            @Min(0) @Max(100) int returnBehind,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 12)
            Duration noShowAfter,

            @NotNull @DurationMin(millis = 100) Duration look,
            @NotNull @DurationMin(seconds = 1) Duration heartbeat) {}

    /** How freed places go to those who wait. */
    public record Waitlist(
            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24)
            Duration answer,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 72)
            Duration notice,

            @NotNull LocalTime quietFrom,
            @NotNull LocalTime quietTo,
            @Min(1) @Max(100) int maxOpen,
            @Min(1) @Max(100) int maxMissed,
            @Min(1) @Max(92) int maxDays,

            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1)
            Duration look) {}

    /** How displaced visits end for which others stand. */
    public record Replaced(
            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1)
            Duration look) {}

    /** How people are told of what concerns them. */
    public record Messages(
            @NotNull @DurationMin(hours = 1) Duration reminderBefore,

            @NotNull @DurationMin(millis = 100) @DurationMax(minutes = 1)
            Duration look,

            @Min(1) @Max(50) int attempts,
            @NotNull @DurationMin(millis = 10) Duration firstPause,
            @NotNull @DurationMin(millis = 10) Duration longestPause,
            @NotNull @Valid Sms sms,
            @NotNull @Valid Mail mail) {}

    /** How telephone numbers are verified. */
    public record Codes(
            @NotNull List<String> requiredFor,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 1)
            Duration lasts,

            @Min(1) @Max(20) int tries,
            @NotNull @DurationMin(seconds = 1) Duration pause,
            @Min(1) @Max(1000) int perDay,
            @Min(1) @Max(100_000) int perHour,

            @NotNull @DurationMin(minutes = 1) @DurationMax(hours = 24)
            Duration tokenLasts) {}

    /** How messages leave. */
    public enum By {
        /** Nothing is sent. */
        NONE,
        /** A page shows them instead. */
        SHOWN,
        /** They are sent. */
        SENT
    }

    /** The text message gateway. */
    public record Sms(
            @NotNull By by,
            @NotNull String url,
            @NotNull String secret,
            @NotNull Duration patience) {

        @AssertTrue(message = "a gateway needs an address and a secret of 16 characters or more")
        public boolean isComplete() {
            return by != By.SENT || (url.startsWith("http") && secret.length() >= 16);
        }
    }

    /** The mail server. */
    public record Mail(
            @NotNull By by,
            @NotNull String host,
            @Min(1) @Max(65_535) int port,
            boolean tls,
            @NotNull String username,
            @NotNull String password,
            @NotNull String from,
            @NotNull Duration patience) {

        @AssertTrue(message = "a mail server needs a host and an address to send from")
        public boolean isComplete() {
            return by != By.SENT || (!host.isEmpty() && from.contains("@"));
        }
    }

    /** How long personal data stay. */
    public record Keeping(@Min(1) @Max(3650) int daysAfterVisit) {}
}
