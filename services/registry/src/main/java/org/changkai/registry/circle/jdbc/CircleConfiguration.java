package org.changkai.registry.circle.jdbc;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import org.changkai.platform.feed.ReadChanges;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.EstimatedTimes;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.circle.WalkSettings;
import org.changkai.registry.circle.street.NetworkTimes;
import org.changkai.registry.circle.street.WatchStreets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class CircleConfiguration {

    @Bean
    CirclePlaces circlePlaces(NetworkTimes times) {
        return new CirclePlaces(times);
    }

    @Bean
    FollowCentres followCentres(JdbcClient jdbc, JsonMapper json, ReadChanges changes, CirclePlaces places) {
        return new FollowCentres(jdbc, json, changes, places);
    }

    @Bean
    NetworkTimes networkTimes(Supplier<WalkSettings> settings) {
        return new NetworkTimes(settings);
    }

    @Bean
    WatchStreets watchStreets(NetworkTimes times, CirclePlaces places, Environment environment, MeterRegistry meters) {
        var watch =
                new WatchStreets(times, places::all, () -> environment.getProperty("changkai.registry.streets", ""));
        Gauge.builder("changkai.registry.streets.trouble", () -> watch.isInTrouble() ? 1 : 0)
                .description("1 while the street data that are given cannot be read")
                .register(meters);
        return watch;
    }

    @Bean
    FindCircle findCircle(CirclePlaces places, NetworkTimes network, Supplier<WalkSettings> settings) {
        var estimated = new EstimatedTimes(() -> settings.get().detour());
        return new FindCircle(places, List.of(network, estimated), settings);
    }
}
