package org.changkai.search;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;

/**
 * How search behaves; each key is explained in {@code config-repo/search.yml}. The address and the patience count from
 * the start, the rest follows a refresh.
 */
public record SearchSettings(
        @NotNull URI elasticsearch,
        @NotNull Duration patience,
        @NotNull Duration rest,
        @Min(20) @Max(10_000) int deepest,
        @Min(1) @Max(50) int suggestions,
        @NotNull Duration lookEvery,
        @NotNull Duration slow,
        @Min(2) @Max(100) int askers,
        @Min(1) @Max(5_000) int batch) {}
