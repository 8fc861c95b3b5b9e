package org.changkai.gateway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** How the gateway behaves: {@code changkai.gateway}; each key is explained in {@code config-repo/gateway.yml}. */
public record GatewaySettings(
        @NotNull @Valid Limits limits,
        @NotNull DataSize largestBody,
        @NotNull DataSize largestUpload,
        @NotNull Duration answerWithin,
        @NotNull Duration uploadWithin,
        @NotNull Duration goOnWithin,
        @NotNull Duration connectWithin,
        @NotNull @Valid Breaker breaker,
        @NotNull @Valid Admission admission,
        @Nullable List<String> trustedProxies,
        @NotNull Duration session) {

    /** Requests of one client address. */
    public record Limits(
            @NotNull @Valid Limit read,
            @NotNull @Valid Limit write,
            @NotNull @Valid Limit signIn) {}

    /** A bucket: how fast it fills and how much it holds. */
    public record Limit(@Min(1) int perSecond, @Min(1) int burst) {}

    /** When a service is left alone, and for how long. */
    public record Breaker(
            @Min(2) int calls,
            @Min(1) @Max(100) int failures,
            @NotNull Duration pause) {}

    /** How a crowd is let in to each service: see {@code org.changkai.gateway.admission}. */
    public record Admission(
            @Min(1) int atOnce,
            @Min(1) int waiting,
            @NotNull Duration patience,
            @Min(1) int photographsAtOnce,
            @NotNull Duration photographPatience,
            @NotNull Duration photographCountsFor,
            @NotNull Duration countsFor,
            @NotNull Duration halfLife) {}
}
