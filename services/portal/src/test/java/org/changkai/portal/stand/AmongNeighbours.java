package org.changkai.portal.stand;

import java.util.HashMap;
import java.util.List;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

final class AmongNeighbours implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var addresses = new HashMap<String, Object>();
        for (var service : List.of("identity", "registry", "booking", "news", "search")) {
            addresses.put("changkai.services." + service, Neighbourhood.open().address());
        }
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("neighbourhood", addresses));
    }
}
