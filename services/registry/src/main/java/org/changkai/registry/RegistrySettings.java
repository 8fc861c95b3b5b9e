package org.changkai.registry;

import jakarta.validation.Valid;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.coverage.CoverageSettings;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the registry behaves; follows the config server.
 *
 * @param walk how people walk
 * @param coverage how coverage is measured
 */
public record RegistrySettings(
        @DefaultValue @Valid WalkSettings walk,
        @DefaultValue @Valid CoverageSettings coverage) {}
