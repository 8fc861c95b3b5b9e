package org.changkai.registry;

import jakarta.validation.Valid;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.correction.CorrectionSettings;
import org.changkai.registry.coverage.CoverageSettings;
import org.changkai.registry.imports.ImportSettings;
import org.changkai.registry.placement.BoundarySettings;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the registry behaves; follows the config server.
 *
 * @param boundaries the county boundaries of the operator
 * @param corrections how many suggestions are taken
 * @param imports how files are taken
 * @param walk how people walk
 * @param coverage how coverage is measured
 */
public record RegistrySettings(
        @DefaultValue @Valid BoundarySettings boundaries,
        @DefaultValue @Valid CorrectionSettings corrections,
        @DefaultValue @Valid ImportSettings imports,
        @DefaultValue @Valid WalkSettings walk,
        @DefaultValue @Valid CoverageSettings coverage) {}
