package org.changkai.search.demand;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.changkai.platform.settings.LiveSettings;
import org.changkai.search.SearchSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DemandConfiguration {

    @Bean
    NoteDemand noteDemand(Demands demands, MeterRegistry meters, Clock clock, LiveSettings<SearchSettings> settings) {
        return new NoteDemand(demands, meters, clock, settings);
    }
}
