package org.changkai.registry.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The county boundaries of the operator.
 *
 * @param file path of a GeoJSON file whose features are polygons with the six digits of their county as {@code adcode};
 *     empty where there is none
 * @param datum in which the file gives its coordinates
 */
public record BoundarySettings(
        @DefaultValue("") @NotNull String file,

        @DefaultValue("wgs84") @Pattern(regexp = "wgs84|gcj02|bd09")
        String datum) {}
