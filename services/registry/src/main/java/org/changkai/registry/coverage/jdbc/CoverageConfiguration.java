package org.changkai.registry.coverage.jdbc;

import java.util.function.Supplier;
import org.changkai.registry.area.AreaCode;
import org.changkai.registry.area.Areas;
import org.changkai.registry.circle.CirclePlaces;
import org.changkai.registry.circle.FindCircle;
import org.changkai.registry.coverage.CoverageSettings;
import org.changkai.registry.coverage.MeasureCoverage;
import org.changkai.registry.coverage.Village;
import org.changkai.registry.coverage.Villages;
import org.changkai.registry.datum.Coordinate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    @Bean
    Villages villages(JdbcClient jdbc) {
        return area -> jdbc.sql("""
                        select code, name, lat, lon from area_now
                        where level = 'village' and code between ? and ? order by code
                        """)
                .params(area, new AreaCode(area).last())
                .query((row, n) -> {
                    var lat = row.getObject("lat", Double.class);
                    var lon = row.getObject("lon", Double.class);
                    var position = lat == null || lon == null ? null : new Coordinate(lat, lon);
                    return new Village(row.getString("code"), row.getString("name"), position);
                })
                .list();
    }

    @Bean
    MeasureCoverage measureCoverage(
            Areas areas,
            Villages villages,
            CirclePlaces places,
            FindCircle circle,
            Supplier<CoverageSettings> settings) {
        return new MeasureCoverage(areas, villages, places, circle, settings);
    }
}
