package org.changkai.registry.correction;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many suggestions are taken. The limit counts by centre and not by person, because nobody is asked who it is.
 *
 * @param open the most that may wait about one centre
 * @param hourly the most that are taken about one centre within an hour
 */
public record CorrectionSettings(
        @DefaultValue("50") @Min(1) @Max(10_000) int open,
        @DefaultValue("10") @Min(1) @Max(10_000) int hourly) {}
