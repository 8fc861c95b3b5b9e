package org.changkai.registry.coverage;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How coverage is measured.
 *
 * @param gridStep metres between the points of the grid
 * @param gridPoints the most points to look at; a larger area gets a wider grid
 * @param settledWithin metres around a known village or a centre that count as settled ground
 */
public record CoverageSettings(
        @DefaultValue("500") @Min(100) @Max(10_000) int gridStep,
        @DefaultValue("10000") @Min(100) @Max(1_000_000) int gridPoints,
        @DefaultValue("2000") @Min(100) @Max(20_000) int settledWithin) {}
