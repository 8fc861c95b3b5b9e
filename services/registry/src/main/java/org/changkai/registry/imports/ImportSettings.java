package org.changkai.registry.imports;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How imports are done.
 *
 * @param lookAgain how often a replica looks for jobs that another one has left behind
 * @param largestUnpacked what an XLSX file may hold when it is unpacked
 */
public record ImportSettings(
        @DefaultValue("5s") @NotNull Duration lookAgain,
        @DefaultValue("100MB") @NotNull DataSize largestUnpacked) {}
