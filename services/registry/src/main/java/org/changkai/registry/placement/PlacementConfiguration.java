package org.changkai.registry.placement;

import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class PlacementConfiguration {

    @Bean
    CheckPlacement checkPlacement(Supplier<BoundarySettings> boundarySettings, JsonMapper json) {
        return new CheckPlacement(Boundaries.read(boundarySettings.get(), json));
    }
}
